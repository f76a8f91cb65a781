import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWriteAnswer, TeamUnreachable } from '@/utils/team/answers';
import { type Diagnosis, diagnose } from '@/utils/team/diagnose';
import { type Invite, readInvite, writeLink } from '@/utils/team/invite';
import { claimKey, itemKey, keyOfSubject, packKey, subjectOf } from '@/utils/team/keys';
import { fieldsOf, readFields } from '@/utils/team/pack-fields';
import { mayWrite } from '@/utils/team/version';
import { readBody, readFrame, writeEntry } from '@/utils/team/wire';
import { NOON } from '../../builders';

const who = { at: NOON, by: 'chen', dev: 'd1', op: 'op-1' };

describe('an entry', () => {
  it('is read as it was written', () => {
    const body = { packId: '', head: null, fields: { 'variable:shop.name': '茶' } };
    const read = readFrame(writeEntry('pack', '', body, who));
    expect(read).toMatchObject({ is: 'good', frame: { k: 'pack', b: body, d: 0, ...who } });
    expect(readBody('pack', body)).toEqual({ body });
    expect(readFrame(writeEntry('pack', '', null, who))).toMatchObject({ frame: { d: 1 } });
  });

  it('of a newer version is left alone, whatever it says', () => {
    expect(readFrame('{"v":7,"everything":"new"}')).toEqual({ is: 'newer', version: 7 });
  });

  it('that is none is refused with the reason, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['good', 'newer', 'bad']).toContain(readFrame(text).is);
      }),
    );
    expect(readFrame('{"v":1,"k":"item"}')).toMatchObject({
      is: 'bad',
      reason: expect.any(String),
    });
    expect(readBody('item', { packId: 1 })).toHaveProperty('reason');
  });
});

describe('a key', () => {
  it('holds no sign that means something in a subject, whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (id) => {
        for (const key of [itemKey('reply', id), packKey(id), claimKey(id, NOON, 3)])
          expect(key).toMatch(/^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/);
        expect(itemKey('reply', id)).not.toBe(itemKey('article', id));
      }),
    );
    expect(keyOfSubject('kb', subjectOf('kb', 'i.x'))).toBe('i.x');
    expect(keyOfSubject('kb', subjectOf('task', 'i.x'))).toBeNull();
  });
});

describe('the fields of a pack', () => {
  it('lead back to it, and a bad one takes no other with it', () => {
    const category = { id: 'c', name: 'C', parent: null, order: 1 };
    const parts = { shopVariables: { 'shop.name': '茶' } };
    const fields = fieldsOf({ categories: [category], parts });
    expect(readFields({ ...fields, 'category:bad': {}, strange: 1 })).toEqual({
      categories: [category],
      parts,
      bad: ['category:bad', 'strange'],
    });
  });
});

describe('an invitation', () => {
  const invite: Invite = {
    format: 'sidedesk.team',
    formatVersion: 1,
    name: '青禾客服',
    servers: ['wss://team.example:8443'],
    agent: 'lin',
    team: { user: 'lin', password: 'x' },
  };

  it('is the same as a file and as a line', () => {
    expect(readInvite(writeLink(invite))).toEqual({ invite });
    expect(readInvite(` ${JSON.stringify(invite)}\n`)).toEqual({ invite });
  });

  it.each([
    ['nothing of ours', 'hello', ''],
    ['a cut line', writeLink(invite).slice(0, 30), ''],
    [
      'an address without TLS outside',
      JSON.stringify({ ...invite, servers: ['ws://team.example'] }),
      'servers.0',
    ],
    ['a name with a dot', JSON.stringify({ ...invite, agent: 'lin.x' }), 'agent'],
    ['no secret', JSON.stringify({ ...invite, team: undefined }), 'team'],
  ])('is refused: %s', (_, text, field) => {
    expect(readInvite(text)).toMatchObject({ fault: { field } });
  });

  it('without TLS is for this machine and private networks', () => {
    for (const server of ['ws://127.0.0.1:8443', 'ws://192.168.1.9:80', 'ws://172.20.0.1'])
      expect(readInvite(JSON.stringify({ ...invite, servers: [server] }))).toHaveProperty('invite');
  });
});

describe('mayWrite', () => {
  it.each([
    ['2.15.1', false, false, true],
    ['2.14.3', true, false, true],
    ['2.14.2', false, false, false],
    ['2.12.12', true, false, true],
    ['2.12.11', false, false, false],
    ['2.13.9', false, false, false],
    ['2.11.99', false, false, false],
    ['3.0.0', true, false, true],
    ['2.9.10', false, true, true],
    ['2.9.10', true, true, false],
    ['nonsense', false, false, false],
  ])('%s, cluster %s, trusted %s: %s', (version, isCluster, isTrusted, wanted) => {
    expect(mayWrite({ version, isCluster }, isTrusted)).toBe(wanted);
  });
});

describe('the answer to a write', () => {
  const refuse = (description: string, more = {}) =>
    JSON.stringify({ error: { code: 400, description, ...more } });

  it.each([
    ['{"stream":"KV_kb","seq":7}', { seq: 7 }],
    ['{"stream":"KV_kb","seq":7,"duplicate":true}', { seq: 7 }],
    [refuse('wrong last sequence: 9'), { refused: 'changed', at: 9 }],
    [refuse('maximum messages per subject exceeded'), { refused: 'taken' }],
    [refuse('maximum bytes exceeded'), { refused: 'full' }],
    [refuse('message size exceeds maximum allowed', { err_code: 10_054 }), { refused: 'large' }],
    [refuse('something new'), { refused: 'other' }],
  ])('%s', (text, wanted) => {
    expect(readWriteAnswer(text)).toMatchObject(wanted);
  });

  it('"not now" is no answer', () => {
    const later = refuse('jetstream not enabled for account', { code: 503 });
    expect(() => readWriteAnswer(later)).toThrow(TeamUnreachable);
    const under = refuse('duplicate message id is in process', { code: 409 });
    expect(() => readWriteAnswer(under)).toThrow(TeamUnreachable);
  });
});

describe('diagnose', () => {
  const failing = (name: string) => () => Promise.reject(Object.assign(new Error('x'), { name }));
  const seat = { servers: ['wss://team.example'], isTrusted: false };

  it.each([
    ['AuthorizationError', 'credentials'],
    ['PermissionViolationError', 'permission'],
    ['ConnectionError', 'certificate'],
  ])('calls %s %s', async (name, wanted) => {
    const probe = () => Promise.resolve<Diagnosis['is']>('certificate');
    expect((await diagnose(seat, failing(name), probe)).is).toBe(wanted);
  });
});
