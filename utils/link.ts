import type { PanelKey } from './commands';
import type { DeskPage } from './consoles/describe-reading';
import type { SelfTestReport, TestedPart } from './consoles/self-test';
import type { PickRefusal } from './consoles/teach/settle-pick';
import type { TaughtPart } from './consoles/teach/taught-definition';
import type { ConsoleDefinition } from './model/console';
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
  | InsertImageCommand
  | MendCommand
  | { do: 'focus-box' }
  /** What the agent has typed in the console's own box, once, because they asked. */
  | { do: 'read-draft' }
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
  /** Can a person see this desk as we drew it? Asked at a click. */
  | { do: 'see-desk' }
  | { do: 'refresh-welcome' }
  /** Which parts of the page the desk finds now. */
  | { do: 'self-test' }
  /** Lets the agent click a part of the page; answered when they did, or gave up. */
  | { do: 'teach-pick'; part: TaughtPart }
  /** What the page reads as with what was shown so far. */
  | { do: 'teach-preview' }
  /** Forgets one part that was shown, or ends teaching and forgets all. */
  | { do: 'teach-forget'; part: TaughtPart | 'all' }
  /** News for the desk in this page: Firefox broadcasts to no frame inside a web page. */
  | { do: 'pass-news'; news: DeskNews };

export interface InsertCommand {
  do: 'insert';
  text: string;
  /** Where the caret is to stand in the text, UTF-16 offset; null = after it. */
  cursor?: number | null;
  /** Further messages follow this one: Alt+N in the console asks for the next. */
  more?: boolean;
  /** The step before, which has to be sent before this one is inserted. */
  after?: string;
  guard: ConversationGuard | null;
}

export interface InsertImageCommand {
  do: 'insert-image';
  /** Base64: one of the ways to the console carries JSON only. */
  data: string;
  /** File name and media type, `image/…`. */
  name: string;
  type: string;
  guard: ConversationGuard | null;
}

/** The conversation something was made for; nothing is written into another one. */
export interface ConversationGuard {
  buyerKey: string;
  lastMessageId: string;
}

/** A better word for one in the draft, at its UTF-16 offset in what the box holds. */
export interface MendCommand {
  do: 'mend-draft';
  start: number;
  matched: string;
  fix: string;
}

export type InsertFailure =
  | 'no-box'
  | 'composing'
  | 'disabled'
  | 'conversation-changed'
  | 'step-not-sent'
  | 'too-long'
  | 'not-verified'
  /** The page ignored a pasted picture. */
  | 'not-taken';

export type InsertResult =
  | { ok: true; strategy: string; text: string }
  | { ok: false; why: InsertFailure; limit?: number };

/** What the desk would read of the page, and the definition that says so. */
export interface TeachPreview {
  definition: ConsoleDefinition;
  /** Parts that were shown, and are still in the page. */
  picked: TaughtPart[];
  snapshot: ConversationSnapshot;
  hasComposer: boolean;
}

/**
 * `left`: the agent gave up, or another pick began. `not-loaded`: the page did not let teach
 * mode in.
 */
export type PickFailure = PickRefusal | 'left' | 'not-loaded';

/** Answer to any command: some report, the others only say whether it was possible. */
export type CommandResult =
  | InsertResult
  | { ok: boolean; why?: 'row-not-found' | 'not-switched' | PickFailure }
  | { ok: true; report: SelfTestReport }
  | { ok: true; preview: TeachPreview }
  | { ok: true; draft: string };

export type ConsoleEvent =
  | {
      is: 'conversation';
      snapshot: ConversationSnapshot | null;
      canType: boolean;
      /** What this page is taken for and what is read here; nothing where that is not known. */
      page?: DeskPage;
      /** Essential parts of this console that are not found any more. */
      ailing?: TestedPart[];
      /** How the desk sits in this page; nothing where it is no part of one. */
      dock?: DockSettings;
    }
  | { is: 'focus-search' }
  /** What the agent types in the console's own box; only while the live check is on. */
  | { is: 'draft'; text: string }
  | { is: 'news'; news: DeskNews }
  /** Alt+1…9 pressed in the console: insert the hit shown at that place (0-based). */
  | { is: 'pick'; index: number }
  /** A conversation could not be opened for the agent: the desk says what to do. */
  | { is: 'not-opened'; why: 'row-not-found' | 'not-switched'; buyerName: string }
  /** Chosen in the console's own box, but values are missing: the desk asks for them. */
  | { is: 'complete'; id: string }
  /** The first message of a chain was inserted in the console: the desk keeps the others. */
  | { is: 'started'; id: string }
  /** Alt+N pressed in the console: insert the next message of the chain. */
  | { is: 'next-step' }
  /** Alt+O or Alt+B pressed in the console: this buyer's case, or what is known of them. */
  | { is: 'panel'; panel: PanelKey };
