import { findItem } from '@/utils/database/library';
import { readSettings } from '@/utils/database/settings';
import type { PrepareRequest } from '@/utils/protocol';
import { chooseVariant } from '@/utils/replies/choose-variant';
import { fillTemplate } from '@/utils/replies/fill';
import { collectValues } from '@/utils/replies/values';
import type { PreparedReply } from './answers';
import { stripMarkdown } from './strip-markdown';

/** The item is no longer in the library. */
export class ItemGone extends Error {
  override name = 'ItemGone';
}

/**
 * The text to insert for one conversation. Articles are inserted without their Markdown
 * marks, because consoles show plain text.
 * @throws {ItemGone} when the id is not in the library any more
 */
export async function prepareReply(request: PrepareRequest): Promise<PreparedReply> {
  const [item, settings] = await Promise.all([findItem(request.id), readSettings()]);
  if (!item) throw new ItemGone(request.id);
  const template =
    item.type === 'reply'
      ? chooseVariant(item, request.conversation?.console)
      : stripMarkdown(item.body);
  const values = collectValues(request.conversation, settings, request.values);
  return { id: item.id, title: item.title, ...fillTemplate(template, values) };
}
