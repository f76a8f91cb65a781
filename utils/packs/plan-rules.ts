import type { Pack } from '@/utils/model/pack';
import type { Rule, RuleContent } from '@/utils/model/rule';
import { canonical } from './canonical';

/** What a pack's rules change. */
export interface RulePlan {
  write: Rule[];
  removed: string[];
  added: number;
  changed: number;
  same: number;
}

/**
 * Compares the rules of a pack with those it installed before. Whether a rule is on is the
 * shop's own choice: a new version of the pack leaves it.
 * @param now UTC epoch ms
 */
export function planRules(pack: Pack, before: Rule[], now: number): RulePlan {
  const old = new Map(before.map((row) => [row.id, row]));
  const write: Rule[] = [];
  const count = { added: 0, changed: 0, same: 0 };
  pack.rules.forEach((rule, order) => {
    const known = old.get(rule.id);
    const isSame = known !== undefined && canonical(contentOf(known)) === canonical(rule);
    count[!known ? 'added' : isSame ? 'same' : 'changed']++;
    if (isSame && known.order === order) return;
    write.push({
      ...rule,
      packId: pack.id,
      order,
      on: known?.on ?? true,
      createdAt: known?.createdAt ?? now,
      updatedAt: isSame ? known.updatedAt : now,
    });
  });
  const ids = new Set(pack.rules.map(({ id }) => id));
  return { write, removed: before.map(({ id }) => id).filter((id) => !ids.has(id)), ...count };
}

/** A rule as its author wrote it, without what this shop's library added. */
export function contentOf(rule: Rule): RuleContent {
  const { packId: _p, order: _o, on: _on, createdAt: _c, updatedAt: _u, ...content } = rule;
  return content;
}
