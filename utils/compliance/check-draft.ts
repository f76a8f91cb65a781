import type { PrivateFinding, WordingFinding } from '../model/finding.ts';
import { type CraftFinding, checkCraft } from './check-craft.ts';
import { checkWording, type WordingContext } from './check-wording.ts';
import type { CompiledRules } from './compile-rules.ts';
import { findPrivateData } from './find-private-data.ts';

/**
 * One thing to say about a text. `say` = the rule's own sentence; `key` = a sentence of the
 * locales, below `wording`.
 */
export interface Remark {
  level: 'block' | 'warn' | 'note';
  /** UTF-16 offsets; empty where something is missing. */
  start: number;
  end: number;
  matched: string;
  say?: string | undefined;
  key?: `privacy/${PrivateFinding['kind']}` | `craft/${CraftFinding['kind']}` | undefined;
  /** What to put in place of the range. */
  fix?: string | undefined;
  ruleId?: string | undefined;
  guideIds: string[];
}

/** Everything the wording rules, privacy and craft have to say about a text, in its order. */
export function checkDraft(text: string, rules: CompiledRules, context: WordingContext): Remark[] {
  const wording = withoutNested(checkWording(text, rules, context)).map(
    ({ level, start, end, matched, message: say, instead: fix, ruleId, guideIds }): Remark => {
      return { level, start, end, matched, say, fix, ruleId, guideIds };
    },
  );
  // What everybody can read must name nobody; in a chat the buyer may have asked for it.
  const level = context.isPublic ? 'block' : 'warn';
  const privacy = findPrivateData(text).map(({ kind, start, end, matched }): Remark => {
    return { level, start, end, matched, key: `privacy/${kind}`, guideIds: ['004-26'] };
  });
  const craft = checkCraft(text).map(({ kind, start, end, matched, fix }): Remark => {
    const guideIds = kind === 'typo' ? ['004-22'] : ['001-01', '001-10'];
    return { level: 'note', start, end, matched, key: `craft/${kind}`, fix, guideIds };
  });
  return [...wording, ...privacy, ...craft].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Inside a finding that is as serious, a second one tells the agent nothing new. */
function withoutNested(findings: WordingFinding[]): WordingFinding[] {
  const outer: WordingFinding[] = [];
  let end = 0;
  for (const finding of findings) {
    const isInside = finding.end <= end;
    if (isInside && (finding.level === 'warn' || outer.at(-1)?.level === 'block')) continue;
    outer.push(finding);
    end = Math.max(end, finding.end);
  }
  return outer;
}
