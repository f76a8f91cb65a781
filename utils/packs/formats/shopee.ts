import { z } from 'zod';
import { type Drafts, emptyDrafts } from './draft';
import { field, isObject, readEach } from './read-json';

const topicSchema = z.object({
  topic: z.string(),
  keywords: z.array(z.string()).default([]),
  replies: z.array(z.union([z.string(), z.object({ text: z.string() }).transform((r) => r.text)])),
});

export function isShopee(file: unknown): boolean {
  const first = Array.isArray(file) ? file[0] : file;
  return (
    isObject(first) &&
    typeof field(first, 'topic') === 'string' &&
    Array.isArray(field(first, 'replies'))
  );
}

/**
 * shopee-quick-reply: a topic with its keywords and replies, one topic a file or several in a
 * list. Keywords are other ways buyers ask, so each reply of the topic has them.
 */
export function readShopee(file: unknown): Drafts {
  const drafts = emptyDrafts('any');
  const topics = Array.isArray(file) ? file : [file];
  readEach(topics, topicSchema, drafts.rejected, ({ topic, keywords, replies }, row) => {
    for (const [i, text] of replies.entries()) {
      const title = replies.length > 1 ? `${topic} ${i + 1}` : topic;
      drafts.items.push({ kind: 'reply', row, title, text, path: [topic], aliases: keywords });
    }
  });
  return drafts;
}
