import { z } from 'zod';
import { backupReasons } from './backup/format';
import type { ConsoleCommand } from './link';
import { buyerChangeSchema } from './model/buyer-facts';
import { caseChangeSchema, caseEndSchema, caseRequestSchema } from './model/case';
import { consoleSchema } from './model/console';
import { contactChangeSchema } from './model/contact';
import { conversationRefSchema, snapshotSchema } from './model/conversation';
import { evidenceRequestSchema } from './model/evidence';
import { feedModes } from './model/feed';
import { placedFactsSchema } from './model/order';
import { runActSchema } from './model/playbook-run';
import { proposalRequestSchema } from './model/proposal';
import { reminderActSchema, reminderRequestSchema, reminderStates } from './model/reminder';
import { idSchema, instantSchema, localeSchema } from './model/scope';
import { dockSchema, settingsChangeSchema } from './model/setting';
import { usageReportSchema } from './model/usage';
import type { DataOf, MessageName, SenderKind } from './protocol';
import type { DeskNews } from './welcome';

interface Rule<D> {
  from: SenderKind[];
  input: z.ZodType<D>;
}

const none = z.undefined().or(z.null().transform(() => undefined)) as z.ZodType<undefined>;
const feed = { url: z.string().max(3_000) };
const tab = { tabId: z.number().int().nonnegative() };
const pages: SenderKind[] = ['sidebar', 'popup', 'manager'];
const command = z.custom<ConsoleCommand>(
  (value) => typeof value === 'object' && value !== null && 'do' in value,
);
const managerView = z.enum([
  'welcome',
  'library',
  'cases',
  'contacts',
  'health',
  'proposals',
  'packs',
  'rules',
  'reminders',
  'playbooks',
  'insights',
  'team',
  'practice',
  'guides',
  'safety',
  'settings',
  'rescue',
]);
const buyerPlace = {
  console: z.string().max(60),
  shop: z.string().max(120),
  buyerKey: z.string().max(200),
};
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
  console: z.string().max(60).optional(),
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
      // The practice console is a page of ours.
      url: z.url({ protocol: /^(?:https?|chrome-extension|moz-extension)$/ }).max(2_000),
      practice: z.string().max(60).optional(),
      inner: z.boolean(),
      topUrl: z.string().max(2_000).optional(),
    }),
  },
  'console:token': { from: ['console'], input: none },
  'console:snapshot': { from: ['console'], input: snapshotSchema },
  'console:typing': { from: ['console'], input: z.object({ conversation: z.string().max(500) }) },
  'console:save': { from: ['sidebar'], input: z.object({ definition: consoleSchema }) },
  'consoles:changed': { from: ['manager'], input: none },
  'dock:save': {
    from: ['console'],
    input: z.object({ place: z.string().max(200), dock: dockSchema }),
  },
  'desk:confirm': { from: ['sidebar'], input: z.object({ token: z.string().max(100) }) },
  'desk:welcome': { from: [...pages, 'practice'], input: none },
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
  'reply:prepare': { from: ['console', 'sidebar', 'manager'], input: prepareRequest },
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
  'library:changed': { from: ['manager', 'team'], input: none },
  'reminder:create': { from: ['sidebar', 'manager'], input: reminderRequestSchema },
  'reminder:list': {
    from: pages,
    input: z.object({ states: z.array(z.enum(reminderStates)).max(8) }),
  },
  'reminder:today': { from: pages, input: none },
  'reminder:settle': {
    from: pages,
    input: z.object({ id: idSchema, how: z.enum(['done', 'cancelled']) }),
  },
  'reminder:snooze': { from: pages, input: z.object({ id: idSchema, dueAt: instantSchema }) },
  'reminder:open': { from: pages, input: z.object({ id: idSchema }) },
  'reminder:offered': { from: ['sidebar'], input: z.object({ conversation: z.string().max(500) }) },
  'reminder:act': { from: pages, input: reminderActSchema },
  'reminders:changed': { from: ['manager', 'team'], input: none },
  'orders:import': {
    from: ['manager'],
    input: z.object({ orders: z.array(placedFactsSchema).max(10_000), url: z.string().max(2_000) }),
  },
  'buyer:change': {
    from: ['sidebar', 'manager'],
    input: z.object({ conversation: conversationRefSchema, change: buyerChangeSchema }),
  },
  'buyer:facts': { from: ['sidebar'], input: z.object({ conversation: z.string().max(500) }) },
  'buyer:card': {
    from: ['sidebar'],
    input: z.object({ ...buyerPlace, orderNo: z.string().max(60).optional() }),
  },
  'buyer:history': { from: ['sidebar', 'manager'], input: z.object(buyerPlace) },
  'buyer:elsewhere': { from: ['sidebar', 'manager'], input: z.object(buyerPlace) },
  'contact:change': {
    from: ['sidebar', 'manager'],
    input: z.object({ conversation: conversationRefSchema, change: contactChangeSchema }),
  },
  'contact:identified': {
    from: ['sidebar'],
    input: z.object({ conversation: conversationRefSchema }),
  },
  'contact:forget': { from: ['sidebar', 'manager'], input: z.object(buyerPlace) },
  'contact:merge': {
    from: ['manager'],
    input: z.object({ from: z.string().max(500), to: z.string().max(500) }),
  },
  'buyers:changed': { from: ['manager'], input: none },
  'case:open': { from: ['sidebar', 'manager'], input: caseRequestSchema },
  'case:get': { from: ['sidebar'], input: z.object({ id: idSchema }) },
  'case:change': {
    from: ['sidebar', 'manager'],
    input: z.object({ id: idSchema, change: caseChangeSchema }),
  },
  'case:close': {
    from: ['sidebar', 'manager'],
    input: z.object({ id: idSchema, end: caseEndSchema }),
  },
  'case:reopen': { from: ['sidebar', 'manager'], input: z.object({ id: idSchema }) },
  'evidence:add': { from: ['sidebar', 'manager'], input: evidenceRequestSchema },
  'waiting:list': { from: pages, input: none },
  'playbook:list': { from: ['sidebar'], input: none },
  'playbook:desk': {
    from: ['sidebar'],
    input: z.object({
      conversation: z.string().max(600),
      said: z.string().max(4_000),
      statuses: z.array(z.string().max(40)).max(20),
    }),
  },
  'playbook:runs': { from: ['sidebar'], input: z.object({ conversation: snapshotSchema }) },
  'playbook:start': {
    from: ['sidebar'],
    input: z.object({ playbookId: idSchema, conversation: snapshotSchema }),
  },
  'playbook:act': {
    from: ['sidebar'],
    input: z.object({
      runId: idSchema,
      act: runActSchema,
      conversation: snapshotSchema.nullable(),
    }),
  },
  'playbooks:changed': { from: ['manager'], input: none },
  'proposal:add': { from: ['sidebar'], input: proposalRequestSchema },
  'proposal:list': { from: ['sidebar'], input: none },
  'proposals:changed': { from: ['manager'], input: none },
  'waiting:open': {
    from: pages,
    input: z.object({ ...tab, buyerKey: z.string().max(200), buyerName: z.string().max(200) }),
  },
  'console:waiting': { from: ['console'], input: none },
  'site:status': { from: ['popup'], input: z.object(tab) },
  'site:switch': { from: ['popup'], input: z.object({ ...tab, on: z.boolean() }) },
  'site:use': { from: ['popup'], input: z.object({ ...tab, always: z.boolean() }) },
  'site:wish': { from: ['popup'], input: z.object({ ...tab, pattern: z.string().max(220) }) },
  'tab:command': { from: ['sidebar'], input: z.object({ ...tab, command }) },
  'tab:conversation': { from: ['sidebar'], input: z.object({ tabId: tab.tabId.nullable() }) },
  'manager:open': {
    from: ['console', 'sidebar', 'popup'],
    input: z.object({ view: managerView, id: idSchema.optional() }),
  },
  'feed:subscribe': {
    from: ['manager'],
    input: z.object({
      ...feed,
      mode: z.enum(feedModes),
      key: z.string().min(1).max(200).nullable(),
    }),
  },
  'feed:remove': { from: ['manager'], input: z.object(feed) },
  'feed:check': { from: ['manager'], input: z.object(feed) },
  'backup:create': { from: ['manager'], input: z.object({ reason: z.enum(backupReasons) }) },
  'backup:restore': { from: ['manager'], input: z.object({ id: z.string().max(100) }) },
  'team:glance': { from: pages, input: none },
  'team:changed': { from: ['manager'], input: none },
  'policy:report': { from: pages, input: none },
  'integrity:check': { from: ['manager'], input: none },
  'integrity:report': { from: ['manager', 'popup'], input: none },
  'feedback:facts': { from: ['manager'], input: none },
  'tell:desk': { from: ['background'], input: z.custom<DeskNews>((value) => value != null) },
  'tell:console': { from: ['background'], input: command },
};
