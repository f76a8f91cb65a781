import { describe, expect, it } from 'vitest';
import practice from '@/assets/packs/practice.json';
import { parseRoute, views } from '@/components/manager/route';
import { type Claim, collectClaims } from '@/utils/guides/claim';
import { ownClaims } from '@/utils/guides/own-claims';
import { chapterOf, chapters, requirements } from '@/utils/guides/requirements';
import { measures } from '@/utils/insights/measures';
import { gateChecks } from '@/utils/model/finding';
import { packSchema } from '@/utils/model/pack';
import { playbookSchema } from '@/utils/model/playbook';
import { practiceSchema } from '@/utils/model/practice';
import { languages } from '@/utils/model/scope';
import { parseReminderRules } from '@/utils/reminders/parse-rules';
import { listFiles, readJson } from '../structure/repository';

/** Rows that nothing claims yet. Only ever shorter. */
const UNSERVED: string[] = [];

const packs = listFiles('assets/packs')
  .filter((path) => path.endsWith('.sidedesk.json'))
  .map((path) => packSchema.parse(readJson(path)));
const items = <T extends { locale?: string | undefined }>(rows: T[], locale: string) =>
  rows.map((row) => ({ ...row, locale: row.locale ?? locale }));
const rows = {
  replies: packs.flatMap((pack) => items(pack.replies, pack.locale)),
  articles: packs.flatMap((pack) => items(pack.articles, pack.locale)),
  rules: packs.flatMap((pack) => pack.rules),
  reminderRules: packs.flatMap((pack) => parseReminderRules(pack.reminderRules ?? []).rules),
  playbooks: packs.flatMap((pack) =>
    (pack.playbooks ?? []).map((one) => playbookSchema.parse(one)),
  ),
  practice: practice.practice.map((one) => practiceSchema.parse(one)),
  metrics: measures,
};
const claims = collectClaims(rows, 'zh-CN');
const ids = requirements.map(({ id }) => id);

describe('what the guides ask', () => {
  it('is every row there is, once, in every language', () => {
    expect(ids).toEqual([...readJson<string[]>('tests/fixtures/guide-ids.json')].sort());
    const silent = requirements.filter((row) => languages.some((one) => row[one].trim() === ''));
    expect(silent).toEqual([]);
    expect(new Set(requirements.map(chapterOf))).toEqual(new Set(chapters));
  });

  it('is said in one line of English without a Chinese character', () => {
    const wrong = requirements.filter(({ en }) => /\p{Script=Han}|\n/u.test(en) || en.length > 140);
    expect(wrong).toEqual([]);
  });

  it('is served, row by row, by more than an article', () => {
    // An article says what to do; something must also do it or lead to it.
    const leads = (claim: Claim) => claim.kind !== 'article';
    expect(ids.filter((id) => !claims.get(id)?.some(leads))).toEqual(UNSERVED);
  });

  it('is claimed by nothing under an id that does not exist', () => {
    expect([...claims.keys()].filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('what claims a row', () => {
  it('names views that the manager has', () => {
    const wrong = ownClaims.filter(({ kind, id }) => {
      if (kind !== 'view') return false;
      const { view, part } = parseRoute(`#/${id}`);
      return !views.includes(view) || (id.includes('/') ? `${view}/${part}` : view) !== id;
    });
    expect(wrong).toEqual([]);
  });

  it('names checks that the gate or the craft of writing has', () => {
    const known = new Set<string>([...gateChecks, 'typo', 'craft']);
    expect(ownClaims.filter(({ kind, id }) => kind === 'check' && !known.has(id))).toEqual([]);
  });

  it('leads to a place of the manager, each claim to its own', () => {
    const all = [...claims.values()].flat();
    const lost = all.filter(({ href }) => {
      const { view, itemId } = parseRoute(href);
      const named = href.split('/')[2];
      const isItem =
        ['library', 'insights', 'practice', 'rules', 'playbooks'].includes(view) &&
        named !== undefined;
      return !href.startsWith(`#/${view}`) || (isItem && itemId !== decodeURIComponent(named));
    });
    expect(lost).toEqual([]);
  });

  it('puts what leads before what is looked up, and the own language first', () => {
    const kinds = claims.get('004-26')?.map(({ kind }) => kind) ?? [];
    expect(kinds.indexOf('check')).toBeLessThan(kinds.indexOf('reply'));
    const replies = claims.get('004-26')?.filter(({ kind }) => kind === 'reply') ?? [];
    expect(replies[0]?.locale).toBe('zh-CN');
    expect(replies.at(-1)?.locale).toBe('en');
  });
});
