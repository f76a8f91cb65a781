import { z } from 'zod';
import { type Drafts, emptyDrafts } from './draft';
import { field, foreignId, listOf, looseText, readEach } from './read-json';

const quickReply = z.object({
  QuickReplyId: foreignId,
  GroupId: foreignId,
  Title: looseText,
  Content: z.string(),
});

export function isTencentDesk(file: unknown): boolean {
  const [first] = dataOf(file);
  return field(first, 'QuickReplyId') !== undefined && field(first, 'Content') !== undefined;
}

/** Tencent Cloud Desk's quick replies. Its groups have no names here: they become tags. */
export function readTencentDesk(file: unknown): Drafts {
  const drafts = emptyDrafts('any');
  readEach(dataOf(file), quickReply, drafts.rejected, (one, row) => {
    drafts.items.push({
      kind: 'reply',
      row,
      ...(one.QuickReplyId === undefined ? {} : { key: one.QuickReplyId }),
      title: one.Title,
      text: one.Content,
      tags: one.GroupId === undefined || one.GroupId === '0' ? [] : [one.GroupId],
    });
  });
  return drafts;
}

/** The answer of the interface as it came, or only its list. */
function dataOf(file: unknown): unknown[] {
  return listOf(field(file, 'Response') ?? file, 'Data');
}
