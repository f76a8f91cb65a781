import { beforeEach, describe, expect, it } from 'vitest';
import { listSigningKeys, pinKey, saveSigningKey, unpinKey } from '@/utils/database/signing';
import { writeSidedeskPack } from '@/utils/packs/formats/write-sidedesk';
import { planFile } from '@/utils/packs/import-pack';
import { ImportRefused } from '@/utils/packs/parsed';
import { checkSignature, fingerprintOf, makeSigningKey, signPack } from '@/utils/packs/signature';
import { aPack, NOON } from '../../builders';
import { emptyDatabase } from '../database/empty-database';

beforeEach(emptyDatabase);

const plan = (text: string) => planFile('a.sidedesk.json', text, NOON);
const refusal = (text: string) =>
  plan(text).then(
    () => 'taken',
    (error) => (error instanceof ImportRefused ? error.problem.code : error),
  );

describe('a signed pack', () => {
  it('is taken as its owner signed it, whatever order its keys are in', async () => {
    const key = await makeSigningKey('店长', NOON);
    const signed = await signPack(aPack(), key);
    const turned = Object.fromEntries(Object.entries(signed).reverse());
    for (const file of [signed, turned]) {
      expect(await checkSignature(JSON.parse(JSON.stringify(file)))).toEqual({
        is: 'valid',
        publicKey: key.publicKey,
        fingerprint: key.id,
      });
    }
    const { signature } = await plan(writeSidedeskPack(signed));
    expect(signature).toMatchObject({ is: 'valid', fingerprint: key.id });
    expect(key.id).toMatch(/^([0-9A-F]{4}-){7}[0-9A-F]{4}$/);
    expect(await fingerprintOf(key.publicKey)).toBe(key.id);
  });

  it('is refused after a single letter was changed, or a field added', async () => {
    const signed = await signPack(aPack(), await makeSigningKey('店长', NOON));
    expect(await refusal(writeSidedeskPack({ ...signed, name: '别的' }))).toBe('signature-wrong');
    const more = JSON.stringify({ ...signed, added: 1 });
    expect(await refusal(more)).toBe('signature-wrong');
  });

  it.each([
    ['no object', 'x'],
    ['short', { algorithm: 'Ed25519', publicKey: 'AA==', value: 'AA==' }],
    ['another algorithm', { algorithm: 'RSA', publicKey: 'A'.repeat(44), value: 'A'.repeat(88) }],
    [
      'no point of the curve',
      { algorithm: 'Ed25519', publicKey: `${'/'.repeat(43)}=`, value: `${'/'.repeat(86)}==` },
    ],
  ])('with %s for a signature is wrong', async (_, signature) => {
    expect(await checkSignature({ ...aPack(), signature })).toEqual({ is: 'wrong' });
  });
});

describe('a pack whose key is pinned', () => {
  it('takes what that key signed and nothing else', async () => {
    const key = await makeSigningKey('店长', NOON);
    const other = await makeSigningKey('别人', NOON);
    await pinKey('shop-pack', key.publicKey, NOON);
    const by = async (one: typeof key) => writeSidedeskPack(await signPack(aPack(), one));
    expect(await refusal(await by(key))).toBe('taken');
    expect(await refusal(await by(other))).toBe('signature-other');
    expect(await refusal(writeSidedeskPack(aPack()))).toBe('signature-missing');
    // Another pack is another matter.
    expect(await refusal(writeSidedeskPack(aPack({ id: 'else', rules: [] })))).toBe('taken');
    await unpinKey('shop-pack');
    expect(await refusal(writeSidedeskPack(aPack()))).toBe('taken');
  });

  it('is signed with a key that is kept here', async () => {
    const key = await makeSigningKey('店长', NOON);
    await saveSigningKey(key);
    await saveSigningKey(await makeSigningKey('新店长', NOON + 1));
    expect((await listSigningKeys()).map(({ name }) => name)).toEqual(['新店长', '店长']);
    expect((await listSigningKeys())[1]).toEqual(key);
  });
});
