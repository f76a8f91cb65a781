import type { Rule, RuleContent } from '@/utils/model/rule';

/** A rule as its author wrote it, without what this shop's library added. */
export function contentOf(rule: Rule): RuleContent {
  const { packId: _p, order: _o, on: _on, createdAt: _c, updatedAt: _u, ...content } = rule;
  return content;
}
