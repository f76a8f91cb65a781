import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listFeeds } from '@/utils/database/feeds';
import { changeSettings, readSettings } from '@/utils/database/settings';
import { readTrustedKey } from '@/utils/database/signing';
import { noPolicy, policyFeedSchema, policyKeySchema, policySwitches } from '@/utils/model/policy';
import { parsePolicy } from '@/utils/policy/parse-policy';
import { applyPolicy, reportPolicy } from '@/utils/policy/read-policy';
import { emptyDatabase } from '../database/empty-database';
import { readJson } from '../structure/repository';

beforeEach(emptyDatabase);

const url = 'https://it.example/shop.sidedesk.json';
/** A public key: 32 bytes as base64. */
const KEY = `${'A'.repeat(43)}=`;

describe('parsePolicy', () => {
  it('takes everything a policy may say', () => {
    const { policy, problems } = parsePolicy({
      feeds: [
        { url, packId: 'shop', key: 'ab12' },
        { url: `${url}?b`, mode: 'hold' },
      ],
      publicKeys: [{ name: 'IT', packId: 'shop', key: KEY }],
      shopVariables: { 'shop.name': '小店' },
      role: 'agent',
      nudgeAfterMinutes: 30,
    });
    expect(problems).toEqual([]);
    expect(policy).toEqual({
      feeds: [
        { url, mode: 'apply', packId: 'shop', key: 'ab12' },
        { url: `${url}?b`, mode: 'hold' },
      ],
      publicKeys: [{ name: 'IT', packId: 'shop', key: KEY }],
      shopVariables: { 'shop.name': '小店' },
      switches: { role: 'agent', nudgeAfterMinutes: 30 },
    });
  });

  it('leaves out what is wrong, says where, and keeps the rest', () => {
    const { policy, problems } = parsePolicy({
      feeds: [{ url: 'http://it.example/p' }, { mode: 'apply' }, { url }],
      publicKeys: 'AAAA',
      nudgeAfterMinutes: 0,
      liveCheck: true,
      colour: 'red',
    });
    expect(problems.map(({ code, place }) => [code, place])).toEqual([
      ['address', 'feeds.0.url'],
      ['value', 'feeds.1.url'],
      ['value', 'publicKeys'],
      ['value', 'nudgeAfterMinutes'],
      ['unknown', 'colour'],
    ]);
    expect(policy.feeds).toEqual([{ url, mode: 'apply' }]);
    expect(policy.switches).toEqual({ liveCheck: true });
  });

  it('never throws, and fixes nothing out of nonsense', () => {
    const keys = fc.constantFrom('feeds', 'publicKeys', 'shopVariables', 'role', '__proto__', 'x');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue()), (given) => {
        const { policy } = parsePolicy(given as Record<string, unknown>);
        expect(policy.feeds.every((feed) => feed.url.startsWith('https://'))).toBe(true);
      }),
    );
  });
});

describe('a policy', () => {
  it('pins the keys it names', async () => {
    await fakeBrowser.storage.managed.set({ publicKeys: [{ packId: 'shop', key: KEY }] });
    await applyPolicy();
    expect(await readTrustedKey('shop')).toMatchObject({ publicKey: KEY });
  });

  const set = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);

  it('fixes settings and gives the agent’s own back when it is lifted', async () => {
    await changeSettings({ role: 'manager', shopVariables: { 'shop.name': 'A', 'shop.tel': '1' } });
    await set({ role: 'agent', shopVariables: { 'shop.name': 'B' } });
    expect(await applyPolicy()).toBe(true);
    expect(await applyPolicy()).toBe(false);
    expect(await readSettings()).toMatchObject({
      role: 'agent',
      shopVariables: { 'shop.name': 'B', 'shop.tel': '1' },
    });
    const { shopVariables } = await readSettings();
    const changed = await changeSettings({
      role: 'manager',
      agentName: '小安',
      shopVariables: { ...shopVariables, 'shop.tel': '2' },
    });
    expect(changed).toMatchObject({ role: 'agent', agentName: '小安' });
    await fakeBrowser.storage.managed.clear();
    await applyPolicy();
    expect(await readSettings()).toMatchObject({
      role: 'manager',
      agentName: '小安',
      shopVariables: { 'shop.name': 'A', 'shop.tel': '2' },
    });
  });

  it('is told to the manager: what is locked, and what was wrong', async () => {
    await set({ role: 'agent', shopVariables: { 'shop.name': 'B' }, feeds: [{ url: 'x' }] });
    await applyPolicy();
    expect(await reportPolicy()).toEqual({
      locked: ['role', 'shopVariables.shop.name'],
      problems: [{ code: 'address', place: 'feeds.0.url', reason: 'not-url' }],
    });
  });

  it('follows feeds', async () => {
    await set({ feeds: [{ url, packId: 'shop', key: 'ab12' }] });
    await applyPolicy();
    expect(await listFeeds()).toMatchObject([
      { url, mode: 'apply', packId: 'shop', keyFingerprint: 'ab12', fromPolicy: true },
    ]);
  });

  it('is nothing where none is given', async () => {
    expect(await applyPolicy()).toBe(false);
    expect(await reportPolicy()).toEqual({ locked: [], problems: [] });
  });
});

describe('managed-schema.json', () => {
  interface Shape {
    properties: Record<string, { enum?: string[]; items?: Shape }>;
  }
  const { properties } = readJson<Shape>('assets/public/managed-schema.json');

  it('names what the code reads, and nothing else', () => {
    const { switches: _switches, ...parts } = noPolicy;
    const known = [...Object.keys(parts), ...Object.keys(policySwitches)];
    expect(Object.keys(properties).sort()).toEqual(known.sort());
    const fields = (name: string) => Object.keys(properties[name]?.items?.properties ?? {});
    expect(fields('feeds')).toEqual(Object.keys(policyFeedSchema.shape));
    expect(fields('publicKeys').sort()).toEqual(Object.keys(policyKeySchema.shape).sort());
  });

  it.each(Object.entries(policySwitches))('offers only values of %s that exist', (name, schema) => {
    const offered = properties[name]?.enum ?? [];
    expect(offered.filter((value) => !schema.safeParse(value).success)).toEqual([]);
    if ('options' in schema) expect(offered).toEqual(schema.options);
  });
});
