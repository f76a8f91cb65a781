import { z } from 'zod';
import type { Remark } from './compliance/check-draft';
import type { DeskItem, ExplainedHit, PreparedReply, SearchAnswer } from './library/answers';
import type { BuyerLanguage } from './library/buyer-language';
import type { CommandResult, ConsoleCommand } from './link';
import { type ConsoleDefinition, consoleSchema } from './model/console';
import {
  type ConversationRef,
  type ConversationSnapshot,
  conversationRefSchema,
  snapshotSchema,
} from './model/conversation';
import {
  type Reminder,
  type ReminderRequest,
  type ReminderState,
  reminderRequestSchema,
  reminderStates,
} from './model/reminder';
import { idSchema, instantSchema, localeSchema } from './model/scope';
import {
  type DockSettings,
  dockSchema,
  type Settings,
  settingsChangeSchema,
} from './model/setting';
import { type UsageReport, usageReportSchema } from './model/usage';
import type { SiteStatus } from './sites/site-status';
import type {
  ConsoleWelcome,
  DeskNews,
  DeskWelcome,
  ManagerView,
  TabConversation,
} from './welcome';

/**
 * Every message between contexts: one line for its type here, one line for who may send it
 * and what shape it must have below. The content script imports only the types.
 */
export interface Protocol {
  'console:hello'(data: ConsoleHello): ConsoleWelcome;
  'console:token'(data?: undefined): string;
  'console:snapshot'(data: ConversationSnapshot): void;
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
  'reminder:settle'(data: { id: string; how: 'done' | 'cancelled' }): boolean;
  'reminder:snooze'(data: { id: string; dueAt: number }): boolean;
  'reminder:open'(data: { id: string }): boolean;
  'reminder:offered'(data: { conversation: string }): Reminder | null;
  'site:status'(data: { tabId: number }): SiteStatus;
  'site:switch'(data: { tabId: number; on: boolean }): SiteStatus;
  'site:use'(data: { tabId: number; always: boolean }): SiteStatus;
  'site:wish'(data: { tabId: number; pattern: string }): void;
  'tab:command'(data: { tabId: number; command: ConsoleCommand }): CommandResult;
  'tab:conversation'(data: { tabId: number | null }): TabConversation;
  'manager:open'(data: { view: ManagerView }): void;
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
  /** Variable name, or `?Label` of a prompt → value typed by the agent for this insertion. */
  values?: Record<string, string> | undefined;
  /** The buyer's language where the asker knows it; absent = to be found out. */
  locale?: string | null | undefined;
  /** A certain wording, by its place among the variants. */
  variant?: number | undefined;
  /** What the agent wrote by hand in the place of one message. */
  edited?: { at: number; texts: string[] } | undefined;
}

/** Content scripts count as half-trusted: they live in the console's process. */
export type SenderKind = 'console' | 'sidebar' | 'manager' | 'popup' | 'background';

interface Rule<D> {
  from: SenderKind[];
  input: z.ZodType<D>;
}

const none = z.undefined().or(z.null().transform(() => undefined)) as z.ZodType<undefined>;
const tab = { tabId: z.number().int().nonnegative() };
const pages: SenderKind[] = ['sidebar', 'popup', 'manager'];
const command = z.custom<ConsoleCommand>(
  (value) => typeof value === 'object' && value !== null && 'do' in value,
);
const managerView = z.enum([
  'library',
  'packs',
  'rules',
  'reminders',
  'insights',
  'settings',
  'rescue',
]);
const searchRequest = z.object({
  text: z.string().max(20_000),
  mode: z.enum(['keystroke', 'message']).optional(),
  limit: z.number().int().min(1).max(50).optional(),
  console: z.string().max(60).optional(),
  shop: z.string().max(120).optional(),
  locale: z.string().max(20).optional(),
});
const prepareRequest = z.object({
  id: idSchema,
  conversation: snapshotSchema.nullable(),
  values: z.record(z.string().max(200), z.string().max(2_000)).optional(),
  locale: localeSchema.nullable().optional(),
  variant: z.number().int().min(0).max(59).optional(),
  edited: z
    .object({
      at: z.number().int().min(0).max(60),
      texts: z.array(z.string().max(10_000)).min(1).max(40),
    })
    .optional(),
});

/** Who may send what. Checked by `receive()`; anything else is refused and logged. */
export const rules: { [K in MessageName]: Rule<DataOf<K>> } = {
  'console:hello': {
    from: ['console'],
    input: z.object({
      url: z.url({ protocol: /^https?$/ }).max(2_000),
      practice: z.string().max(60).optional(),
      inner: z.boolean(),
      topUrl: z.string().max(2_000).optional(),
    }),
  },
  'console:token': { from: ['console'], input: none },
  'console:snapshot': { from: ['console'], input: snapshotSchema },
  'console:save': { from: ['sidebar'], input: z.object({ definition: consoleSchema }) },
  'consoles:changed': { from: ['manager'], input: none },
  'dock:save': {
    from: ['console'],
    input: z.object({ place: z.string().max(200), dock: dockSchema }),
  },
  'desk:confirm': { from: ['sidebar'], input: z.object({ token: z.string().max(100) }) },
  'desk:welcome': { from: pages, input: none },
  'desk:popout': { from: ['sidebar'], input: none },
  search: { from: ['console', 'sidebar', 'manager'], input: searchRequest },
  'search:explain': { from: ['manager'], input: searchRequest },
  'wording:check': {
    from: ['sidebar', 'manager'],
    input: z.object({
      text: z.string().max(20_000),
      console: z.string().max(60),
      isPublic: z.boolean(),
    }),
  },
  'wording:forget': {
    from: ['manager'],
    input: z.object({ ids: z.array(z.string().min(1).max(500)).max(5_000) }),
  },
  'item:get': { from: ['sidebar', 'manager'], input: z.object({ id: idSchema }) },
  'reply:prepare': { from: ['console', 'sidebar'], input: prepareRequest },
  'buyer:language': { from: ['sidebar'], input: z.object({ conversation: snapshotSchema }) },
  'buyer:set-language': {
    from: ['sidebar'],
    input: z.object({ conversation: conversationRefSchema, locale: localeSchema.nullable() }),
  },
  'usage:log': { from: ['console', 'sidebar'], input: usageReportSchema },
  'settings:change': { from: pages, input: settingsChangeSchema },
  'favourite:switch': {
    from: ['sidebar', 'manager'],
    input: z.object({ id: idSchema, on: z.boolean() }),
  },
  'library:changed': { from: ['manager'], input: none },
  'reminder:create': { from: ['sidebar', 'manager'], input: reminderRequestSchema },
  'reminder:list': {
    from: pages,
    input: z.object({ states: z.array(z.enum(reminderStates)).max(8) }),
  },
  'reminder:settle': {
    from: pages,
    input: z.object({ id: idSchema, how: z.enum(['done', 'cancelled']) }),
  },
  'reminder:snooze': { from: pages, input: z.object({ id: idSchema, dueAt: instantSchema }) },
  'reminder:open': { from: pages, input: z.object({ id: idSchema }) },
  'reminder:offered': { from: ['sidebar'], input: z.object({ conversation: z.string().max(500) }) },
  'site:status': { from: ['popup'], input: z.object(tab) },
  'site:switch': { from: ['popup'], input: z.object({ ...tab, on: z.boolean() }) },
  'site:use': { from: ['popup'], input: z.object({ ...tab, always: z.boolean() }) },
  'site:wish': { from: ['popup'], input: z.object({ ...tab, pattern: z.string().max(220) }) },
  'tab:command': { from: ['sidebar'], input: z.object({ ...tab, command }) },
  'tab:conversation': { from: ['sidebar'], input: z.object({ tabId: tab.tabId.nullable() }) },
  'manager:open': { from: ['console', 'sidebar', 'popup'], input: z.object({ view: managerView }) },
  'tell:desk': { from: ['background'], input: z.custom<DeskNews>((value) => value != null) },
  'tell:console': { from: ['background'], input: command },
};
