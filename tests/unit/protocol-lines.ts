import { generic } from '@/utils/consoles/generic';
import { proposalRequestSchema } from '@/utils/model/proposal';
import { dockSchema } from '@/utils/model/setting';
import type { MessageName, SenderKind } from '@/utils/protocol';
import { aConversation, aReminderRequest, aSnapshot, NOON } from '../builders';

interface Line {
  from: SenderKind[];
  right: unknown;
  wrong: unknown;
}

const pages: SenderKind[] = ['sidebar', 'manager', 'popup'];
const snapshot = aSnapshot();
const search = { text: '运费', mode: 'keystroke', limit: 9, console: 'feige' };

const aBuyer = { console: 'feige', shop: '', buyerKey: '1' };

/** Who may say what: written down again on purpose, so that a loosened rule is noticed. */
export const lines: Record<MessageName, Line> = {
  'console:hello': {
    from: ['console'],
    right: { url: 'https://im.jinritemai.com/pc_seller_v2/main/workspace', inner: false },
    wrong: { url: 'javascript:alert(1)', inner: false },
  },
  'console:token': { from: ['console'], right: undefined, wrong: { tabId: 8 } },
  'console:snapshot': {
    from: ['console'],
    right: snapshot,
    wrong: { ...snapshot, messages: Array(21).fill(snapshot.messages[0]) },
  },
  'console:typing': { from: ['console'], right: { conversation: 'feige||1' }, wrong: { at: 1 } },
  'console:save': {
    from: ['sidebar'],
    right: { definition: { ...generic, id: 'taught-shop' } },
    wrong: {
      definition: { id: 'taught-shop', matches: ['https://shop.example/*'], run: 'alert(1)' },
    },
  },
  'consoles:changed': { from: ['manager'], right: undefined, wrong: { id: 'feige' } },
  'dock:save': {
    from: ['console'],
    right: { place: 'feige', dock: dockSchema.parse({}) },
    wrong: { place: 'feige', dock: { width: 9_000 } },
  },
  'desk:confirm': { from: ['sidebar'], right: { token: 't' }, wrong: { token: 'x'.repeat(101) } },
  'desk:welcome': { from: [...pages, 'practice'], right: undefined, wrong: 'hello' },
  'desk:popout': { from: ['sidebar'], right: undefined, wrong: { tabId: 8 } },
  search: {
    from: ['console', 'sidebar', 'manager'],
    right: search,
    wrong: { ...search, limit: 51 },
  },
  'search:explain': { from: ['manager'], right: search, wrong: { limit: 5 } },
  'wording:check': {
    from: ['sidebar', 'manager'],
    right: { text: '加微信', console: 'feige', isPublic: false },
    wrong: { text: '加微信', console: 'feige' },
  },
  'wording:forget': { from: ['manager'], right: { ids: ['feige\na\n运费'] }, wrong: { ids: [''] } },
  'item:get': { from: ['sidebar', 'manager'], right: { id: 'a' }, wrong: { id: 'two words' } },
  'reply:prepare': {
    from: ['console', 'sidebar', 'manager'],
    right: { id: 'a', conversation: null, values: { 'order.no': '6924' } },
    wrong: { id: 'a', conversation: null, values: { 'order.no': 6924 } },
  },
  'buyer:language': {
    from: ['sidebar'],
    right: { conversation: snapshot },
    wrong: { conversation: null },
  },
  'buyer:set-language': {
    from: ['sidebar'],
    right: { conversation: aConversation(), locale: 'en' },
    wrong: { conversation: aConversation(), locale: 'English' },
  },
  'usage:log': {
    from: ['console', 'sidebar'],
    right: { at: NOON, kind: 'insert', itemId: 'a', console: 'feige', asked: '运费', shop: '' },
    wrong: { at: NOON, kind: 'send', console: 'feige' },
  },
  'settings:change': {
    from: pages,
    right: { nudgeAfterMinutes: 30 },
    wrong: { nudgeAfterMinutes: 0 },
  },
  'favourite:switch': {
    from: ['sidebar', 'manager'],
    right: { id: 'a', on: true },
    wrong: { id: 'two words', on: true },
  },
  'library:changed': { from: ['manager', 'team'], right: undefined, wrong: 1 },
  'reminder:create': {
    from: ['sidebar', 'manager'],
    right: aReminderRequest(),
    wrong: aReminderRequest({ dueAt: -1 }),
  },
  'reminder:list': { from: pages, right: { states: ['waiting'] }, wrong: { states: ['lost'] } },
  'reminder:settle': { from: pages, right: { id: 'a', how: 'done' }, wrong: { id: 'a', how: 'x' } },
  'reminder:snooze': {
    from: pages,
    right: { id: 'a', dueAt: NOON },
    wrong: { id: 'a', dueAt: 0.5 },
  },
  'reminder:open': { from: pages, right: { id: 'a' }, wrong: {} },
  'reminder:offered': {
    from: ['sidebar'],
    right: { conversation: 'k' },
    wrong: { conversation: 1 },
  },
  'reminder:act': {
    from: pages,
    right: { ids: ['a', 'b'], act: { do: 'cancel', why: 'bought elsewhere' } },
    wrong: { ids: ['a'], act: { do: 'send' } },
  },
  'reminders:changed': { from: ['manager', 'team'], right: undefined, wrong: 1 },
  'orders:import': {
    from: ['manager'],
    right: { orders: [], url: '' },
    wrong: { orders: [{}], url: '' },
  },
  'buyer:change': {
    from: ['sidebar', 'manager'],
    right: { conversation: aConversation(), change: { dates: { birthday: '05-17' } } },
    wrong: { conversation: aConversation(), change: { dates: { birthday: 'in May' } } },
  },
  'buyer:facts': { from: ['sidebar'], right: { conversation: 'feige||1' }, wrong: {} },
  'buyer:card': {
    from: ['sidebar'],
    right: { console: 'feige', shop: '', buyerKey: '1', orderNo: '6924' },
    wrong: { console: 'feige', buyerKey: '1' },
  },
  'buyer:elsewhere': { from: ['sidebar', 'manager'], right: aBuyer, wrong: { buyerKey: 1 } },
  'buyer:history': { from: ['sidebar', 'manager'], right: aBuyer, wrong: { buyerKey: 1 } },
  'contact:change': {
    from: ['sidebar', 'manager'],
    right: { conversation: aConversation(), change: { remark: '林姐', groups: ['VIP'] } },
    wrong: { conversation: aConversation(), change: { marks: [{ kind: 'bad', why: '' }] } },
  },
  'contact:identified': {
    from: ['sidebar'],
    right: { conversation: aConversation() },
    wrong: { conversation: 'feige||1' },
  },
  'contact:forget': { from: ['sidebar', 'manager'], right: aBuyer, wrong: {} },
  'contact:merge': {
    from: ['manager'],
    right: { from: 'a|b|c', to: 'a|b|d' },
    wrong: { from: 'a' },
  },
  'buyers:changed': { from: ['manager'], right: undefined, wrong: 1 },
  'case:open': {
    from: ['sidebar', 'manager'],
    right: { conversation: aConversation(), fields: { type: 'return' }, excerpt: [] },
    wrong: { conversation: aConversation(), fields: { type: 'quarrel' } },
  },
  'case:get': { from: ['sidebar'], right: { id: 'a' }, wrong: {} },
  'case:change': {
    from: ['sidebar', 'manager'],
    right: { id: 'a', change: { stage: 'plan' } },
    wrong: { id: 'a', change: { stage: 'court' } },
  },
  'case:close': {
    from: ['sidebar', 'manager'],
    right: { id: 'a', end: { outcome: 'solved', satisfaction: null } },
    wrong: { id: 'a', end: {} },
  },
  'case:reopen': { from: ['sidebar', 'manager'], right: { id: 'a' }, wrong: 'a' },
  'evidence:add': {
    from: ['sidebar', 'manager'],
    right: { caseId: 'a', kind: 'note', title: '', text: '已电话确认' },
    wrong: { caseId: 'a', kind: 'rumour', title: '', text: '' },
  },
  'reminder:today': { from: pages, right: undefined, wrong: { day: 1 } },
  'waiting:list': { from: pages, right: undefined, wrong: 1 },
  'playbook:list': { from: ['sidebar'], right: undefined, wrong: 'all' },
  'playbook:desk': {
    from: ['sidebar'],
    right: { conversation: 'feige||1', said: '我要退货', statuses: ['signed'] },
    wrong: { conversation: 'feige||1' },
  },
  'playbook:runs': { from: ['sidebar'], right: { conversation: snapshot }, wrong: {} },
  'playbook:start': {
    from: ['sidebar'],
    right: { playbookId: 'zh.p.return', conversation: snapshot },
    wrong: { playbookId: 'zh.p.return', conversation: null },
  },
  'playbook:act': {
    from: ['sidebar'],
    right: { runId: 'run-1', act: { do: 'tick', step: 'ask' }, conversation: null },
    wrong: { runId: 'run-1', act: { do: 'send' }, conversation: null },
  },
  'playbooks:changed': { from: ['manager'], right: undefined, wrong: 'all' },
  'proposal:add': {
    from: ['sidebar'],
    right: proposalRequestSchema.parse({
      item: { type: 'reply', id: 'a', title: '甲', variants: [{ text: '乙' }] },
    }),
    wrong: { item: { type: 'rule', id: 'a' } },
  },
  'proposal:list': { from: ['sidebar'], right: undefined, wrong: 'all' },
  'proposals:changed': { from: ['manager'], right: undefined, wrong: 1 },
  'waiting:open': {
    from: pages,
    right: { tabId: 7, buyerKey: '1', buyerName: '' },
    wrong: { tabId: 7, buyerKey: 1 },
  },
  'console:waiting': { from: ['console'], right: undefined, wrong: 1 },
  'site:status': { from: ['popup'], right: { tabId: 7 }, wrong: { tabId: '7' } },
  'site:switch': { from: ['popup'], right: { tabId: 7, on: true }, wrong: { tabId: 7 } },
  'site:use': { from: ['popup'], right: { tabId: 7, always: false }, wrong: { tabId: -7 } },
  'site:wish': {
    from: ['popup'],
    right: { tabId: 7, pattern: 'https://help.example/*' },
    wrong: { tabId: 7 },
  },
  'tab:command': {
    from: ['sidebar'],
    right: { tabId: 7, command: { do: 'focus-box' } },
    wrong: { tabId: 7, command: 'focus-box' },
  },
  'tab:conversation': { from: ['sidebar'], right: { tabId: null }, wrong: {} },
  'manager:open': {
    from: ['console', 'sidebar', 'popup'],
    right: { view: 'library' },
    wrong: { view: '../popup' },
  },
  'feed:subscribe': {
    from: ['manager'],
    right: { url: 'https://shop.example/p', mode: 'hold', key: null },
    wrong: { url: 'https://shop.example/p', mode: 'always', key: null },
  },
  'feed:remove': { from: ['manager'], right: { url: 'https://a.example/p' }, wrong: { url: 1 } },
  'feed:check': { from: ['manager'], right: { url: 'https://a.example/p' }, wrong: {} },
  'backup:create': { from: ['manager'], right: { reason: 'manual' }, wrong: { reason: 'bored' } },
  'backup:restore': { from: ['manager'], right: { id: '2026' }, wrong: { id: 'x'.repeat(101) } },
  'team:glance': { from: pages, right: undefined, wrong: 1 },
  'team:changed': { from: ['manager'], right: undefined, wrong: 1 },
  'policy:report': { from: pages, right: undefined, wrong: {} },
  'integrity:check': { from: ['manager'], right: undefined, wrong: {} },
  'integrity:report': { from: ['manager', 'popup'], right: undefined, wrong: {} },
  'feedback:facts': { from: ['manager'], right: undefined, wrong: {} },
  'tell:desk': { from: ['background'], right: { what: 'library' }, wrong: null },
  'tell:console': { from: ['background'], right: { do: 'open-desk' }, wrong: { say: 'open' } },
};
