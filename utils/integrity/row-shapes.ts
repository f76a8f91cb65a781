import { z } from 'zod';
import { articleContentSchema } from '@/utils/model/article';
import { caseSchema } from '@/utils/model/case';
import { consoleSchema } from '@/utils/model/console';
import { contactSchema } from '@/utils/model/contact';
import { evidenceSchema } from '@/utils/model/evidence';
import { feedSchema } from '@/utils/model/feed';
import { orderFactsSchema } from '@/utils/model/order';
import { categorySchema, packHeadSchema } from '@/utils/model/pack';
import { playbookSchema } from '@/utils/model/playbook';
import { reminderRequestSchema } from '@/utils/model/reminder';
import { replyContentSchema } from '@/utils/model/reply';
import { ruleContentSchema } from '@/utils/model/rule';
import { usageEventSchema } from '@/utils/model/usage';

const owner = { packId: z.string().nullable() };

/**
 * What the code expects of a row, by table: the model's shape and the owner questions ask for.
 * Tables that are missing here hold nothing that could be misread.
 */
export const rowShapes: Record<string, z.ZodType> = {
  replies: replyContentSchema.extend(owner),
  articles: articleContentSchema.extend(owner),
  categories: categorySchema.extend(owner),
  rules: ruleContentSchema,
  packs: packHeadSchema,
  orders: orderFactsSchema,
  reminders: reminderRequestSchema,
  usage: usageEventSchema,
  contacts: contactSchema,
  cases: caseSchema,
  evidence: evidenceSchema,
  consoles: z.object({ definition: consoleSchema }),
  playbooks: playbookSchema.extend(owner),
  feeds: feedSchema.extend({ url: z.url({ protocol: /^https$/ }) }),
};

/** What is wrong with a row in the schema's words (`variants.0.text: …`), or null. */
export function findFault(table: string, row: unknown): string | null {
  const issue = rowShapes[table]?.safeParse(row).error?.issues[0];
  return issue ? `${issue.path.join('.') || 'row'}: ${issue.message}`.slice(0, 300) : null;
}
