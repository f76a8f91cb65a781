import type { ReminderRule } from '@/utils/model/reminder-rule';
import { type RuleContent, titleOf } from '@/utils/model/rule';
import { type OwnClaim, ownClaims } from './own-claims';

export const claimKinds = [
  'view',
  'metric',
  'check',
  'rule',
  'reminder-rule',
  'reply',
  'article',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** Something a person can open that serves a row of the guides. */
export interface Claim {
  kind: ClaimKind;
  id: string;
  /** What it is called where it says so itself; '' = its name is a word of the product. */
  title: string;
  /** BCP 47, where it is written in one language. */
  locale: string;
  /** Where the manager shows it. */
  href: string;
}

type Item = { id: string; title: string; locale: string; guideIds: string[] };

/** What says of itself which rows it serves. */
export interface ClaimingRows {
  replies: readonly Item[];
  articles: readonly Item[];
  rules: readonly RuleContent[];
  reminderRules: readonly Pick<ReminderRule, 'id' | 'name' | 'guideIds'>[];
  metrics: readonly { id: string; guides: readonly string[] }[];
}

/** Guide id → everything that serves it, the weightiest kind first. */
export function collectClaims(rows: ClaimingRows, language: string): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>();
  const add = (guides: readonly string[], claim: Claim) => {
    for (const guide of new Set(guides)) found.set(guide, [...(found.get(guide) ?? []), claim]);
  };
  for (const one of ownClaims) add(one.guides, claimOf(one));
  for (const { id, guides } of rows.metrics) {
    add(guides, { kind: 'metric', id, title: '', locale: '', href: `#/insights/${id}` });
  }
  for (const rule of rows.rules) {
    const { id, guideIds } = rule;
    add(guideIds, { kind: 'rule', id, title: titleOf(rule), locale: '', href: '#/rules' });
  }
  for (const { id, name, guideIds } of rows.reminderRules) {
    const title = sayIn(name, language) || id;
    add(guideIds, { kind: 'reminder-rule', id, title, locale: '', href: '#/reminders/rules' });
  }
  for (const kind of ['reply', 'article'] as const) {
    for (const { id, title, locale, guideIds } of kind === 'reply' ? rows.replies : rows.articles) {
      const href = `#/library/${encodeURIComponent(id)}`;
      add(guideIds, { kind, id, title, locale, href });
    }
  }
  const isOther = (claim: Claim) => Number(claim.locale !== '' && !isSame(claim.locale, language));
  for (const claims of found.values()) {
    claims.sort((a, b) => rankOf(a) - rankOf(b) || isOther(a) - isOther(b));
  }
  return found;
}

function claimOf({ kind, id }: OwnClaim): Claim {
  return { kind, id, title: '', locale: '', href: kind === 'view' ? `#/${id}` : '#/rules' };
}

const rankOf = ({ kind }: Claim): number => claimKinds.indexOf(kind);

const isSame = (a: string, b: string): boolean => a.split('-', 1)[0] === b.split('-', 1)[0];

function sayIn(name: ReminderRule['name'], language: string): string {
  const wanted = language as keyof ReminderRule['name'];
  return name[wanted] ?? name['zh-CN'] ?? name.en ?? '';
}
