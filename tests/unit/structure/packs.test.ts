import { describe, expect, it } from 'vitest';
import { type Pack, packSchema } from '@/utils/model/pack';
import { placeholdersOf } from './flatten-words';
import { listFiles, readJson } from './repository';

const guideIds = new Set(readJson<string[]>('tests/fixtures/guide-ids.json'));
const { variables } = readJson<{ variables: Record<string, string> }>('assets/locales/zh-CN.json');
const files = listFiles('assets/packs').filter((path) => path.endsWith('.sidedesk.json'));
const packs = files.map((path) => ({ path, pack: packSchema.parse(readJson(path)) }));

/** Everything of a pack that has an id. */
const itemsOf = ({ replies, articles, rules }: Pack) => [...replies, ...articles, ...rules];

describe.each(packs)('$path', ({ path, pack }) => {
  it('says nothing the format does not know', () => {
    // Parsing drops unknown keys and fills in defaults: what remains must hold all that was written.
    expect(pack).toMatchObject(readJson<object>(path));
  });

  it('gives every item an id of its own', () => {
    const ids = itemsOf(pack).map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('gives every code to one reply', () => {
    const codes = pack.replies.flatMap((reply) => reply.codes);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('names only categories it has', () => {
    const names = new Set(pack.categories.map(({ id }) => id));
    const asked = [
      ...[...pack.replies, ...pack.articles].map(({ category }) => category),
      ...pack.categories.flatMap(({ parent }) => parent ?? []),
    ];
    expect(asked.filter((name) => name !== '' && !names.has(name))).toEqual([]);
  });

  it('names only guide rows that exist', () => {
    const unknown = itemsOf(pack).flatMap((item) =>
      item.guideIds.filter((id) => !guideIds.has(id)).map((id) => `${item.id}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });

  it('asks only for variables the product can fill', () => {
    const unknown = pack.replies.flatMap((reply) =>
      reply.variants
        .flatMap(({ text }) => placeholdersOf(text))
        .filter((name) => !(name in variables))
        .map((name) => `${reply.id}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the starter library', () => {
  it('is large enough for a first day', () => {
    expect(packs.flatMap(({ pack }) => pack.replies).length).toBeGreaterThanOrEqual(150);
    expect(packs.flatMap(({ pack }) => pack.articles).length).toBeGreaterThanOrEqual(80);
  });

  it('has no id twice', () => {
    const ids = packs.flatMap(({ pack }) => itemsOf(pack).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
