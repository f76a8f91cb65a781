import type { FormatId } from '../parsed';
import { isAgentAssist, readAgentAssist } from './agent-assist';
import { isChatwoot, readChatwoot } from './chatwoot';
import type { Drafts } from './draft';
import { isFreshdesk, readFreshdesk } from './freshdesk';
import { isGorgias, readGorgias } from './gorgias';
import { isIntercom, readIntercom } from './intercom';
import { isShopee, readShopee } from './shopee';
import { isTencentDesk, readTencentDesk } from './tencent-desk';
import { isTextBlaze, readTextBlaze } from './text-blaze';
import { isTextSnippets, readTextSnippets } from './text-snippets';
import { isZendesk, readZendesk } from './zendesk';

/** A format kept in JSON. */
export interface JsonFormat {
  id: FormatId;
  is: (file: unknown) => boolean;
  read: (file: unknown) => Drafts;
  /** The keys that decide, for the sentence that says why. */
  seen: string;
}

/** In the order they are tried: what has fewer keys of its own comes later. */
export const jsonFormats: readonly JsonFormat[] = [
  { id: 'text-blaze', is: isTextBlaze, read: readTextBlaze, seen: 'folders, snippets' },
  { id: 'agent-assist', is: isAgentAssist, read: readAgentAssist, seen: 'shortcuts, content' },
  { id: 'tencent-desk', is: isTencentDesk, read: readTencentDesk, seen: 'QuickReplyId, Content' },
  { id: 'zendesk', is: isZendesk, read: readZendesk, seen: 'actions, field' },
  { id: 'gorgias', is: isGorgias, read: readGorgias, seen: 'actions, arguments' },
  { id: 'chatwoot', is: isChatwoot, read: readChatwoot, seen: 'short_code, content' },
  { id: 'intercom', is: isIntercom, read: readIntercom, seen: 'name, body_text' },
  { id: 'freshdesk', is: isFreshdesk, read: readFreshdesk, seen: 'content_html, folder_id' },
  { id: 'text-snippets', is: isTextSnippets, read: readTextSnippets, seen: 'parent, level, text' },
  { id: 'shopee', is: isShopee, read: readShopee, seen: 'topic, replies' },
];
