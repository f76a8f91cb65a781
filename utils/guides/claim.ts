import type { ReminderRule } from '@/utils/model/reminder-rule';
import { type RuleContent, titleOf } from '@/utils/model/rule';
import { type OwnClaim, ownClaims } from './own-claims';

/** The weightiest first: what leads an agent goes before what can be looked up. */
export const claimKinds = [
  'playbook',
  'view',
  'metric',
  'check',
  'rule',
  'reminder-rule',
  'practice',
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

interface Item {
  id: string;
  title: string;
  locale: string;
  guideIds: string[];
}

interface Procedure {
  id: string;
  title: string;
  locale: string;
  guides: string[];
  steps?: { guides: string[] }[];
}

/** What says of itself which rows it serves. */
export interface ClaimingRows {
  replies: readonly Item[];
  articles: readonly Item[];
  rules: readonly RuleContent[];
  reminderRules: readonly Pick<ReminderRule, 'id' | 'name' | 'guideIds'>[];
  playbooks: readonly Procedure[];
  practice: readonly Procedure[];
  metrics: readonly { id: string; guides: readonly string[] }[];
}

/**
 * Guide id → everything that serves it, the weightiest kind first.
 * @param language of the interface: what is written in it goes first within a kind
 */
export function collectClaims(rows: ClaimingRows, language: string): Map<string, Claim[]> {
  const found = new Map<string, Claim[]>();
  const add = (guides: readonly string[], claim: Claim) => {
    for (const guide of new Set(guides)) found.set(guide, [...(found.get(guide) ?? []), claim]);
  };
  for (const { guides, ...own } of ownClaims) add(guides, claimOf(own));
  for (const { id, guides } of rows.metrics) {
    add(guides, { kind: 'metric', id, title: '', locale: '', href: `#/insights/${id}` });
  }
  for (const rule of rows.rules) {
    const { id, guideIds } = rule;
    const href = `#/rules/${encodeURIComponent(id)}`;
    add(guideIds, { kind: 'rule', id, title: titleOf(rule), locale: '', href });
  }
  for (const { id, name, guideIds } of rows.reminderRules) {
    const title = Object.entries(name).find(([key]) => key === language)?.[1] ?? name['zh-CN'];
    const href = '#/reminders/rules';
    add(guideIds, { kind: 'reminder-rule', id, title: title ?? id, locale: '', href });
  }
  const procedures = [
    ...rows.playbooks.map((one) => ({ kind: 'playbook' as const, at: 'playbooks', one })),
    ...rows.practice.map((one) => ({ kind: 'practice' as const, at: 'practice', one })),
  ];
  for (const { kind, at, one } of procedures) {
    const guides = [...one.guides, ...(one.steps ?? []).flatMap((step) => step.guides)];
    const { id, title, locale } = one;
    add(guides, { kind, id, title, locale, href: `#/${at}/${encodeURIComponent(id)}` });
  }
  const items = [
    ...rows.replies.map((one) => ({ kind: 'reply' as const, one })),
    ...rows.articles.map((one) => ({ kind: 'article' as const, one })),
  ];
  for (const { kind, one } of items) {
    const { id, title, locale, guideIds } = one;
    add(guideIds, { kind, id, title, locale, href: `#/library/${encodeURIComponent(id)}` });
  }
  const isOther = ({ locale }: Claim) => Number(locale !== '' && !isSame(locale, language));
  for (const claims of found.values()) {
    claims.sort((a, b) => rankOf(a) - rankOf(b) || isOther(a) - isOther(b));
  }
  return found;
}

function claimOf({ kind, id }: Pick<OwnClaim, 'kind' | 'id'>): Claim {
  return { kind, id, title: '', locale: '', href: kind === 'view' ? `#/${id}` : '#/rules' };
}

const rankOf = ({ kind }: Claim): number => claimKinds.indexOf(kind);

const isSame = (a: string, b: string): boolean => a.split('-', 1)[0] === b.split('-', 1)[0];
