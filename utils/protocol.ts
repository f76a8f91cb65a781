import type { BackupReason, RestoreAnswer } from './backup/format';
import type { OfferProblem } from './cases/engine/judge-offer';
import type { Remark } from './compliance/check-draft';
import type { BuyerCard } from './database/buyer-card';
import type { BuyerHistory } from './database/buyer-details';
import type { BuyerPlace } from './database/buyer-rows';
import type { FaultFacts } from './feedback/bundle';
import type { SubscribeAnswer } from './feeds/feed-address';
import type { IntegrityReport } from './integrity/check-integrity';
import type { DeskItem, ExplainedHit, PreparedReply, SearchAnswer } from './library/answers';
import type { BuyerLanguage } from './library/buyer-language';
import type { CommandResult, ConsoleCommand } from './link';
import type { BuyerChange } from './model/buyer-facts';
import type { Case, CaseChange, CaseEnd, CaseRequest } from './model/case';
import type { CaseView } from './model/case-view';
import type { ConsoleDefinition } from './model/console';
import type { Contact, ContactChange } from './model/contact';
import type { ConversationRef, ConversationSnapshot } from './model/conversation';
import type { EvidenceRequest } from './model/evidence';
import type { FeedMode, FeedResult } from './model/feed';
import type { PlacedFacts } from './model/order';
import type { RunAct } from './model/playbook-run';
import type { Proposal, ProposalRequest } from './model/proposal';
import type { Reminder, ReminderAct, ReminderRequest, ReminderState } from './model/reminder';
import type { DockSettings, Settings } from './model/setting';
import type { TeamGlance } from './model/team';
import type { UsageReport } from './model/usage';
import type { ActAnswer, DeskPlaybooks, PlaybookHead } from './playbooks/guide';
import type { RunView } from './playbooks/view-run';
import type { PolicyReport } from './policy/read-policy';
import type { BuyerFacts } from './reminders/engine/world';
import type { Offered } from './reminders/offered';
import type { TodayRows } from './reminders/today/group-today';
import type { RankedWaiting } from './reminders/waiting/rank-waiting';
import type { SiteStatus } from './sites/site-status';
import type {
  ConsoleWelcome,
  DeskNews,
  DeskWelcome,
  ManagerView,
  TabConversation,
  WaitingSummary,
} from './welcome';

/**
 * Every message between contexts: one line for its type here, one line in
 * `protocol-rules.ts` for who may send it and what shape it must have.
 */
export interface Protocol {
  'console:hello'(data: ConsoleHello): ConsoleWelcome;
  'console:token'(data?: undefined): string;
  'console:snapshot'(data: ConversationSnapshot): void;
  'console:typing'(data: { conversation: string }): void;
  'console:save'(data: { definition: ConsoleDefinition }): void;
  'consoles:changed'(data?: undefined): void;
  'dock:save'(data: { place: string; dock: DockSettings }): void;
  'desk:confirm'(data: { token: string }): boolean;
  'desk:welcome'(data?: undefined): DeskWelcome;
  'desk:popout'(data?: undefined): void;
  search(data: SearchRequest): SearchAnswer;
  'search:explain'(data: SearchRequest): ExplainedHit[];
  'wording:check'(data: WordingRequest): Remark[];
  'wording:forget'(data: { ids: string[] }): void;
  'item:get'(data: { id: string }): DeskItem | null;
  'reply:prepare'(data: PrepareRequest): PreparedReply;
  'buyer:language'(data: { conversation: ConversationSnapshot }): BuyerLanguage;
  'buyer:set-language'(data: { conversation: ConversationRef; locale: string | null }): void;
  'usage:log'(data: UsageReport): void;
  'settings:change'(data: Partial<Settings>): Settings;
  'favourite:switch'(data: { id: string; on: boolean }): void;
  'library:changed'(data?: undefined): void;
  'reminder:create'(data: ReminderRequest): Reminder;
  'reminder:list'(data: { states: ReminderState[] }): Reminder[];
  'reminder:today'(data?: undefined): TodayRows;
  'reminder:settle'(data: { id: string; how: 'done' | 'cancelled' }): boolean;
  'reminder:snooze'(data: { id: string; dueAt: number }): boolean;
  'reminder:open'(data: { id: string }): boolean;
  'reminder:offered'(data: { conversation: string }): Offered | null;
  'reminder:act'(data: ReminderAct): number;
  'reminders:changed'(data?: undefined): void;
  'orders:import'(data: { orders: PlacedFacts[]; url: string }): number;
  'buyer:change'(data: { conversation: ConversationRef; change: BuyerChange }): void;
  'buyer:facts'(data: { conversation: string }): BuyerFacts;
  'buyer:card'(data: BuyerPlace & { orderNo?: string | undefined }): BuyerCard;
  'buyer:history'(data: BuyerPlace): BuyerHistory;
  /** What about a buyer is in colleagues' hands, and so stays when they are forgotten here. */
  'buyer:elsewhere'(data: BuyerPlace): number;
  'contact:change'(data: { conversation: ConversationRef; change: ContactChange }): Contact;
  'contact:identified'(data: { conversation: ConversationRef }): void;
  /** Final. @returns rows deleted */
  'contact:forget'(data: BuyerPlace): number;
  /** Keys of two contacts that are one person. */
  'contact:merge'(data: { from: string; to: string }): number | null;
  /** Cases or contacts were written by the manager. */
  'buyers:changed'(data?: undefined): void;
  'case:open'(data: CaseRequest): { case: Case; isNew: boolean } | OfferProblem;
  'case:get'(data: { id: string }): CaseView | null;
  'case:change'(data: { id: string; change: CaseChange }): Case | OfferProblem | null;
  'case:close'(data: { id: string; end: CaseEnd }): Case | null;
  'case:reopen'(data: { id: string }): Case | null;
  'evidence:add'(data: EvidenceRequest): boolean;
  'waiting:list'(data?: undefined): RankedWaiting[];
  'playbook:list'(data?: undefined): PlaybookHead[];
  'playbook:desk'(data: { conversation: string; said: string; statuses: string[] }): DeskPlaybooks;
  'playbook:runs'(data: { conversation: ConversationSnapshot }): RunView[];
  'playbook:start'(data: {
    playbookId: string;
    conversation: ConversationSnapshot;
  }): RunView | null;
  'playbook:act'(data: {
    runId: string;
    act: RunAct;
    conversation: ConversationSnapshot | null;
  }): Pick<ActAnswer, 'view' | 'refused'>;
  'playbooks:changed'(data?: undefined): void;
  'proposal:add'(data: ProposalRequest): Proposal;
  'proposal:list'(data?: undefined): Proposal[];
  'proposals:changed'(data?: undefined): void;
  'waiting:open'(data: { tabId: number; buyerKey: string; buyerName: string }): boolean;
  'console:waiting'(data?: undefined): WaitingSummary;
  'site:status'(data: { tabId: number }): SiteStatus;
  'site:switch'(data: { tabId: number; on: boolean }): SiteStatus;
  'site:use'(data: { tabId: number; always: boolean }): SiteStatus;
  'site:wish'(data: { tabId: number; pattern: string }): void;
  'tab:command'(data: { tabId: number; command: ConsoleCommand }): CommandResult;
  'tab:conversation'(data: { tabId: number | null }): TabConversation;
  'manager:open'(data: { view: ManagerView; id?: string | undefined }): void;
  'feed:subscribe'(data: { url: string; mode: FeedMode; key: string | null }): SubscribeAnswer;
  'feed:remove'(data: { url: string }): boolean;
  'feed:check'(data: { url: string }): FeedResult | null;
  'backup:create'(data: { reason: BackupReason }): string;
  'backup:restore'(data: { id: string }): RestoreAnswer;
  /** How it stands with the team; null = in none. Also keeps the connection alive. */
  'team:glance'(data?: undefined): TeamGlance | null;
  /** This browser joined or left a team. */
  'team:changed'(data?: undefined): void;
  'policy:report'(data?: undefined): PolicyReport;
  /** Looks at every row now; takes seconds in a large library. */
  'integrity:check'(data?: undefined): IntegrityReport;
  'integrity:report'(data?: undefined): IntegrityReport | null;
  /** What the background knows of faults; see `utils/feedback`. */
  'feedback:facts'(data?: undefined): FaultFacts;
  'tell:desk'(data: DeskNews): void;
  'tell:console'(data: ConsoleCommand): CommandResult;
}

export type MessageName = keyof Protocol;
export type DataOf<K extends MessageName> = Parameters<Protocol[K]>[0];
export type AnswerOf<K extends MessageName> = ReturnType<Protocol[K]>;

/** How a content script introduces itself. */
export interface ConsoleHello {
  /** Address of its frame now; single-page consoles change it without a load. */
  url: string;
  /** The console a practice page says it is. */
  practice?: string | undefined;
  /** In a frame of the tab's page, and that page's address where it may be known. */
  inner: boolean;
  topUrl?: string | undefined;
}

export interface SearchRequest {
  text: string;
  mode?: 'keystroke' | 'message' | undefined;
  limit?: number | undefined;
  console?: string | undefined;
  shop?: string | undefined;
  /** The agent's own language, for what is shown before anything is asked. */
  locale?: string | undefined;
}

export interface WordingRequest {
  text: string;
  console: string;
  /** Everybody can read it. */
  isPublic: boolean;
}

export interface PrepareRequest {
  id: string;
  conversation: ConversationSnapshot | null;
  /** The console it is written into, whose limits hold before a conversation is read as well. */
  console?: string | undefined;
  /** Variable name, or `?Label` of a prompt → value typed by the agent for this insertion. */
  values?: Record<string, string> | undefined;
  /** The buyer's language where the asker knows it; absent = to be found out. */
  locale?: string | null | undefined;
  /** A certain wording, by its place among the variants. */
  variant?: number | undefined;
  /** What the agent wrote by hand in the place of one message. */
  edited?: { at: number; texts: string[] } | undefined;
}

/**
 * Content scripts count as half-trusted: they live in the console's process. The practice
 * console, a page of ours, may say what they may and ask how it is to look.
 */
export type SenderKind =
  | 'console'
  | 'practice'
  | 'sidebar'
  | 'manager'
  | 'popup'
  | 'team'
  | 'background';
