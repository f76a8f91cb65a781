import { checkWording } from '@/utils/compliance/check-wording';
import type { CompiledRules } from '@/utils/compliance/compile-rules';
import type { LibraryItem } from '@/utils/database/library';
import type { Use } from '@/utils/database/usage';
import { listNames } from '@/utils/replies/template/list-names';
import { isKnownName } from '@/utils/replies/template/names';
import { parseTemplate } from '@/utils/replies/template/parse-template';
import { findingOf, type HealthFinding, textsOf } from './finding';

/** Kinds of articles that promise something and so must be read again. */
const PROMISES = ['policy', 'promotion'];

/** A reply nobody used since a moment, UTC epoch ms; one that is younger is not judged. */
export function findDead(
  item: LibraryItem,
  use: Use | undefined,
  since: number,
): HealthFinding | null {
  if (item.type !== 'reply' || item.createdAt > since) return null;
  if (use && use.lastAt >= since) return null;
  return findingOf(item, use ? 'unused' : 'neverUsed', use ? String(use.lastAt) : '');
}

/** @param now UTC epoch ms */
export function findExpired(item: LibraryItem, now: number): HealthFinding | null {
  if (item.validTo !== undefined && item.validTo < now) {
    return findingOf(item, 'expired', String(item.validTo));
  }
  if (item.reviewBy !== undefined && item.reviewBy < now) {
    return findingOf(item, 'reviewDue', String(item.reviewBy));
  }
  const isPromise = item.type === 'article' && PROMISES.includes(item.kind);
  if (!isPromise || item.reviewBy !== undefined || item.validTo !== undefined) return null;
  return findingOf(item, 'unreviewed');
}

/** Variables nothing fills, and templates that cannot be read. */
export function findUnknown(item: LibraryItem): HealthFinding | null {
  if (item.type !== 'reply') return null;
  const names = new Set<string>();
  let isBroken = false;
  for (const text of textsOf(item)) {
    if (!text.includes('{{')) continue;
    const template = parseTemplate(text);
    isBroken ||= template.errors.length > 0;
    for (const name of listNames(template).variables) if (!isKnownName(name)) names.add(name);
  }
  if (names.size > 0) return findingOf(item, 'variables', [...names].join(' '));
  return isBroken ? findingOf(item, 'template') : null;
}

/** What the wording rules say about our own texts; the first thing of each item. */
export function findViolation(item: LibraryItem, rules: CompiledRules): HealthFinding | null {
  const isPublic = item.type === 'reply' && item.public;
  const consoles = item.scope?.consoles ?? [''];
  for (const text of textsOf(item)) {
    for (const console of consoles) {
      const found = checkWording(text, rules, { console, isPublic });
      const worst = found.find(({ level }) => level === 'block') ?? found[0];
      if (worst) return findingOf(item, worst.level, worst.matched);
    }
  }
  return null;
}

/** Codes that lead to more than one item: only the first of them is ever reached. */
export function* findConflicts(items: LibraryItem[]): Generator<undefined, HealthFinding[]> {
  const first = new Map<string, LibraryItem>();
  const found: HealthFinding[] = [];
  for (const item of items) {
    for (const code of item.type === 'reply' ? item.codes : []) {
      const key = code.toLowerCase();
      const other = first.get(key);
      if (!other) first.set(key, item);
      else if (other.id !== item.id) found.push(findingOf(item, 'codes', key, other));
    }
    yield;
  }
  return found;
}
