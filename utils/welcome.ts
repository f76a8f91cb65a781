import type { ConsoleDefinition } from './model/console';
import type { ConversationSnapshot } from './model/conversation';
import type { Language } from './model/scope';
import type { DockSettings, Settings } from './model/setting';

/** The few sentences a content script shows; it carries no i18n library of its own. */
export type ConsoleStrings = Record<string, string>;

/** What a content script is told when it reports to the background. */
export interface ConsoleWelcome {
  /**
   * False: do nothing at all. The agent switched the desk off on this site, or another frame
   * of the tab carries it.
   */
  on: boolean;
  /** What this page is: a known console, one of the shop's own, or the generic one. */
  definition: ConsoleDefinition;
  /** Self-hosted consoles, told by marks in the page where the address says nothing. */
  byMarks: ConsoleDefinition[];
  dock: DockSettings;
  language: Language;
  strings: ConsoleStrings;
  scheme: 'auto' | 'light' | 'dark';
  due: number;
  /** Signs that open the list in the console's own box. */
  triggers: string[];
  /** Key combination → id of the item it inserts. */
  replyKeys: Record<string, string>;
  /** The desk wants to see what the agent types. */
  liveCheck: boolean;
}

/** Who waits for an answer, as the rail shows it. */
export interface WaitingSummary {
  count: number;
  /** The worst of them. */
  level: 'quiet' | 'amber' | 'red';
  /** When a level changes next, UTC epoch ms; null = never by the clock. */
  changesAt: number | null;
}

/** What every extension page is told first. `trouble` = the database cannot be opened. */
export interface DeskWelcome {
  language: Language;
  settings: Settings;
  library: { replies: number; articles: number; packs: number };
  trouble: string | null;
}

export type ManagerView =
  | 'welcome'
  | 'library'
  | 'cases'
  | 'contacts'
  | 'health'
  | 'proposals'
  | 'packs'
  | 'rules'
  | 'reminders'
  | 'playbooks'
  | 'insights'
  | 'team'
  | 'practice'
  | 'guides'
  | 'safety'
  | 'settings'
  | 'rescue';

/** The tab a pop-out or side panel speaks for. `tabId` null = no console there. */
export interface TabConversation {
  tabId: number | null;
  snapshot: ConversationSnapshot | null;
  canType: boolean;
}

/** News for open extension pages; they re-ask what they show. */
export type DeskNews =
  | { what: 'library' }
  | { what: 'settings' }
  | { what: 'reminders' }
  | { what: 'playbooks' }
  /** Contacts or cases. */
  | { what: 'buyers' }
  /** A manager has decided about a proposal. */
  | { what: 'proposals' }
  /** Somebody waits for an answer in one of the consoles, or no longer does. */
  | { what: 'waiting' }
  /** The agent looks at another tab now (side panels follow). */
  | { what: 'tab' }
  | { what: 'conversation'; tabId: number; snapshot: ConversationSnapshot };
