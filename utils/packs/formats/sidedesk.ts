import type { z } from 'zod';
import { judgeRule } from '@/utils/compliance/judge-phrase';
import { articleContentSchema } from '@/utils/model/article';
import { consoleSchema } from '@/utils/model/console';
import { categorySchema, packHeadSchema } from '@/utils/model/pack';
import { replyContentSchema } from '@/utils/model/reply';
import { MOST_RULES, type RuleContent, ruleContentSchema } from '@/utils/model/rule';
import { type ImportProblem, ImportRefused, type ParsedFile } from '../parsed';
import { takeParts } from '../take-parts';
import { takeReminderRules } from '../take-reminder-rules';
import { isObject, parseJson } from './read-json';

/**
 * Reads our own format, `.sidedesk.json`. A damaged item is rejected with its place and
 * reason; the others are taken. Unknown keys are ignored (later minor versions add some).
 * @throws {ImportRefused} when the file as a whole is not a usable pack
 */
export function parseSidedeskPack(text: string): ParsedFile {
  const file = parseObject(text);
  if (file.format !== 'sidedesk.pack') throw new ImportRefused({ code: 'not-pack', values: {} });
  if (typeof file.formatVersion === 'number' && file.formatVersion > 1) {
    throw new ImportRefused({ code: 'newer', values: { version: file.formatVersion } });
  }
  const head = packHeadSchema.safeParse(file);
  if (!head.success) {
    const { field, reason } = firstIssue(head.error);
    throw new ImportRefused({ code: 'head', values: { field, reason } });
  }
  if (Array.isArray(file.rules) && file.rules.length > MOST_RULES) {
    const values = { count: file.rules.length, limit: MOST_RULES };
    throw new ImportRefused({ code: 'many-rules', values });
  }
  const rejected: ImportProblem[] = [];
  const seen = new Set<string>();
  const categories = takeItems('categories', file, categorySchema, rejected, new Set());
  const replies = takeItems('replies', file, replyContentSchema, rejected, seen);
  const articles = takeItems('articles', file, articleContentSchema, rejected, seen);
  const rules = takeItems('rules', file, ruleContentSchema, rejected, seen, refuseRule);
  const consoles = takeItems('consoles', file, consoleSchema, rejected, new Set());
  const lists = { categories, replies, articles, rules, consoles };
  const reminders = takeReminderRules(file.reminderRules, rejected);
  return {
    pack: { ...head.data, ...lists, ...reminders, ...takeParts(file, rejected) },
    rejected,
  };
}

function parseObject(text: string): Record<string, unknown> {
  const value = parseJson(text);
  if (isObject(value)) return value;
  throw new ImportRefused({ code: 'not-pack', values: {} });
}

function takeItems<T extends { id: string }>(
  list: NonNullable<ImportProblem['list']>,
  file: Record<string, unknown>,
  schema: z.ZodType<T>,
  rejected: ImportProblem[],
  seen: Set<string>,
  refuse: (item: T) => Pick<ImportProblem, 'code' | 'values'> | null = () => null,
): T[] {
  const value = file[list];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, i) => {
    const parsed = schema.safeParse(item);
    if (!parsed.success) {
      rejected.push({ code: 'item', values: firstIssue(parsed.error), row: i + 1, list });
      return [];
    }
    if (seen.has(parsed.data.id)) {
      rejected.push({ code: 'duplicate', values: { id: parsed.data.id }, row: i + 1, list });
      return [];
    }
    const refused = refuse(parsed.data);
    if (refused) {
      rejected.push({ ...refused, row: i + 1, list });
      return [];
    }
    seen.add(parsed.data.id);
    return [parsed.data];
  });
}

/** A phrase that every text holds makes a rule that stops every reply. */
function refuseRule(rule: RuleContent): Pick<ImportProblem, 'code' | 'values'> | null {
  const judged = judgeRule(rule);
  return judged && { code: 'phrase', values: { phrase: judged.phrase, fault: judged.fault } };
}

export function firstIssue(error: z.ZodError): { field: string; reason: string } {
  const issue = error.issues[0];
  return { field: issue?.path.join('.') || '-', reason: issue?.message ?? '-' };
}
