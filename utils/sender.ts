import { browser } from 'wxt/browser';
import type { SenderKind } from './protocol';

/** The parts of `runtime.MessageSender` that decide. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

const PRACTICE_PAGE = 'practice.html';

/**
 * Which of our contexts sent a message, or null for one that is none of ours.
 * Only facts the browser vouches for are used, never the message itself.
 */
export function identifySender(sender: Sender): SenderKind | null {
  if (sender.id !== browser.runtime.id) return null;
  const page = pageOf(sender.url);
  if (page === null) return sender.tab?.id === undefined ? null : 'console';
  switch (page) {
    case PRACTICE_PAGE:
      return sender.tab?.id === undefined ? null : 'practice';
    case 'sidebar.html':
      return 'sidebar';
    case 'manager.html':
      return 'manager';
    case 'popup.html':
      return 'popup';
    case 'team.html':
      return sender.tab ? null : 'team';
    default:
      return sender.tab ? null : 'background';
  }
}

/** Path of a page of ours; null = the address is not one of ours. */
function pageOf(url: string | undefined): string | null {
  const own = browser.runtime.getURL('/');
  return url?.startsWith(own) ? (url.slice(own.length).split(/[?#]/, 1)[0] ?? '') : null;
}
