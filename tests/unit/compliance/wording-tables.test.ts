import { describe, expect, it } from 'vitest';
import { checkWording } from '@/utils/compliance/check-wording';
import { packSchema } from '@/utils/model/pack';
import { listFiles, readJson } from '../structure/repository';
import { EVASIVE } from './evasive';
import { INNOCENT } from './innocent';
import { compiledStarter } from './starter-rules';

/** Where the starter rules have rules of their own. */
const consoles = ['pinduoduo', 'feige', 'jd', 'amazon', 'generic'];

const blockedIn = (text: string, console: string, isPublic = false) =>
  checkWording(text, compiledStarter, { console, isPublic })
    .filter(({ level }) => level === 'block')
    .map(({ ruleId, matched }) => `${ruleId}: ${matched}`);

describe('what people write to get past a filter', () => {
  it('is a table worth its name', () => {
    expect(new Set(EVASIVE.map(([, text]) => text)).size).toBeGreaterThanOrEqual(150);
  });

  it.each(EVASIVE)('%s: %s', (console, text) => {
    expect(blockedIn(text, console)).not.toEqual([]);
  });
});

describe('what agents write all day', () => {
  it('is a table worth its name', () => {
    expect(new Set(INNOCENT).size).toBeGreaterThanOrEqual(120);
  });

  it.each(INNOCENT)('%s', (text) => {
    expect(consoles.flatMap((console) => blockedIn(text, console, true))).toEqual([]);
  });
});

describe('the starter library', () => {
  const packs = listFiles('assets/packs').filter((path) => path.endsWith('.sidedesk.json'));

  it.each(packs)('%s says nothing that is forbidden', (path) => {
    const { replies, articles } = packSchema.parse(readJson(path));
    const texts = [
      ...replies.flatMap((reply) =>
        reply.variants.map(({ text }) => [text, reply.public] as const),
      ),
      ...articles.map(({ body }) => [body, false] as const),
    ];
    const found = texts.flatMap(([text, isPublic]) =>
      consoles.flatMap((console) => blockedIn(text, console, isPublic)),
    );
    expect([...new Set(found)]).toEqual([]);
  });
});
