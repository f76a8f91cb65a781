import type { Reading } from './consoles/describe-reading';
import type { ConversationRef, ConversationSnapshot } from './model/conversation';
import type { DockSettings } from './model/setting';
import type { DeskNews } from './welcome';

/**
 * What the desk (iframe, side panel, pop-out) and the console's content script say to each
 * other. In the iframe this runs over a MessagePort the page cannot see; elsewhere the
 * background relays it.
 */
export type ConsoleCommand =
  | InsertCommand
  | { do: 'focus-box' }
  | { do: 'toggle-desk' }
  | { do: 'open-desk' }
  | { do: 'close-desk' }
  | { do: 'focus-search' }
  | { do: 'change-dock'; change: Partial<DockSettings> }
  | { do: 'report-conversation' }
  | { do: 'open-conversation'; conversation: ConversationRef; orderNo?: string }
  | { do: 'leave-site' }
  | { do: 'count-due'; due: number }
  /** Is a desk alive in this frame? */
  | { do: 'answer' }
  | { do: 'refresh-welcome' }
  /** News for the desk in this page: Firefox broadcasts to no frame inside a web page. */
  | { do: 'pass-news'; news: DeskNews };

export interface InsertCommand {
  do: 'insert';
  text: string;
  /** The conversation the text was made for; nothing is written into another one. */
  guard: { buyerKey: string; lastMessageId: string } | null;
}

export type InsertFailure =
  | 'no-box'
  | 'composing'
  | 'disabled'
  | 'conversation-changed'
  | 'too-long'
  | 'not-verified';

export type InsertResult =
  | { ok: true; strategy: string; text: string }
  | { ok: false; why: InsertFailure; limit?: number };

/** Answer to any command: insertion reports, the others only whether it was possible. */
export type CommandResult = InsertResult | { ok: boolean; why?: 'row-not-found' | 'not-switched' };

export type ConsoleEvent =
  | {
      is: 'conversation';
      snapshot: ConversationSnapshot | null;
      canType: boolean;
      /** What this page is taken for and what is read here; nothing where that is not known. */
      page?: { console: string; reading: Reading };
      /** How the desk sits in this page; nothing where it is no part of one. */
      dock?: DockSettings;
    }
  | { is: 'focus-search' }
  | { is: 'news'; news: DeskNews }
  /** Alt+1…9 pressed in the console: insert the hit shown at that place (0-based). */
  | { is: 'pick'; index: number }
  /** A conversation could not be opened for the agent: the desk says what to do. */
  | { is: 'not-opened'; why: 'row-not-found' | 'not-switched'; buyerName: string }
  /** Chosen in the console's own box, but values are missing: the desk asks for them. */
  | { is: 'complete'; id: string };
