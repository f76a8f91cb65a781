import type { OrderFacts } from '../../utils/model/order.ts';
import type { ConsoleName } from '../consoles/addresses.ts';
import type { PracticeState } from '../consoles/shared/practice.ts';
import { worldCases } from './console-cases-world.ts';

type Message = PracticeState['messages'][number];

/** One console as the story of all consoles sees it; what is left out is the usual. */
export interface ConsoleCase {
  name: ConsoleName;
  /** Added to the page's address: which of its shapes. */
  query: string;
  /** Two buyers of the same shown name. */
  buyers: [string, string];
  /** The reply box and what sends, as on the real page; `Enter` where the key does. */
  box: string;
  send: string;
  /** `name`: the page has no platform id of the buyer, the key is weak; `none`: no name either. */
  key?: 'name' | 'none';
  /** False: rows carry no id, ours are made of what they say. */
  ids?: false;
  /** True: each row shows its time. */
  times?: true;
  /** False: the page shows buyers' words only. */
  own?: false;
  /** Rows of these sides are no messages here. */
  leftOut?: Message['side'][];
  /** What the page does not tell apart: its side → the side that is read. */
  sides?: Partial<Record<Message['side'], string>>;
  /** Orders of the first buyer, newest first, as far as the facts go. */
  orders?: Partial<OrderFacts>[];
  /** The list shows who waits: with a key, a name, or that somebody does. */
  waiting?: 'key' | 'name' | 'nobody';
  /** It shows for how long, for all that are not answered. */
  timers?: true;
}

/** Rows of the shop's robot look like the agent's. */
const robotAsAgent = { robot: 'agent' };
/** Neither buyers nor rows carry an id. */
const namesOnly = { key: 'name', ids: false } as const;

const meituan: ConsoleCase = {
  name: 'meituan',
  query: '',
  buyers: ['110284736615', '110291550842'],
  box: 'pre.dzim-chat-input-container',
  send: '.dzim-chat-input-send button',
  ...namesOnly,
  sides: robotAsAgent,
  orders: [{ no: '4955173620048817' }],
  waiting: 'key',
};
const kuaishou: ConsoleCase = {
  name: 'kuaishou',
  query: '',
  buyers: ['ks-28813047', 'ks-90172256'],
  box: 'div.ql-editor',
  send: '[data-look="send"]',
  ...namesOnly,
  sides: robotAsAgent,
  waiting: 'name',
};

export const consoleCases: ConsoleCase[] = [
  {
    name: 'pinduoduo',
    query: '',
    buyers: ['2817364590127', '9046215873340'],
    box: '#replyTextarea',
    send: '.send-btn',
    orders: [{}],
    waiting: 'key',
    timers: true,
  },
  {
    name: 'feige',
    query: '',
    buyers: ['7730194826648', '5208836417792'],
    box: '[data-qa-id="qa-send-message-textarea"]',
    send: '[data-qa-id="qa-send-message-button"]',
    key: 'name',
    leftOut: ['system', 'robot'],
    orders: [
      { no: '6937940218846159203', status: 'shipped', carrier: '中通快递' },
      { no: '6935118207743960152', status: 'closed' },
    ],
    waiting: 'name',
    timers: true,
  },
  {
    name: 'douyin-life',
    query: '',
    buyers: ['7301294418', '7301877205'],
    box: '[class*="inputWrapper-"] textarea',
    send: '[class*="sendBtn-"]',
    ...namesOnly,
    leftOut: ['system'],
    sides: robotAsAgent,
    orders: [{ no: '1078429365510284' }],
    waiting: 'nobody',
  },
  kuaishou,
  { ...kuaishou, query: 'editor=esim', box: '#esim-editor5678' },
  {
    name: 'wechat-shop',
    query: '',
    buyers: ['room_7f31c2a09e', 'room_b85d0e614c'],
    box: 'textarea.text-area',
    send: 'Enter',
    ...namesOnly,
    times: true,
    orders: [{ no: '3720481956003712512', status: 'unpaid' }],
    waiting: 'key',
    timers: true,
  },
  {
    name: 'jd',
    query: '',
    buyers: ['jd_5c81f0e2', 'jd_a037be94'],
    box: '.EditorContent',
    send: '.SendButtonGroup > .send-button',
    key: 'name',
    times: true,
    leftOut: ['system'],
    sides: robotAsAgent,
    waiting: 'name',
    timers: true,
  },
  {
    name: 'xiaohongshu-qianfan',
    query: '',
    buyers: ['5e8d7c2b000000000100a1f3', '6123f09e000000000101c77d'],
    box: 'textarea.reply-textarea',
    send: '[data-look="send"]',
    ids: false,
    sides: robotAsAgent,
    orders: [{ no: 'P704812953617402811', status: 'signed', trackingNo: '78519203746155' }],
  },
  {
    name: 'xiaohongshu-sixin',
    query: '',
    buyers: ['5c77b1d20000000012008e4a', '5d10e4c90000000011007b26'],
    box: '#jarvis-reply-textarea',
    send: '.send_btn',
    ids: false,
    sides: robotAsAgent,
    waiting: 'key',
  },
  meituan,
  { ...meituan, query: 'shape=wujie' },
  { ...meituan, query: 'shape=iframe' },
  {
    name: 'ali1688',
    query: '',
    buyers: ['b2b-22081774', 'b2b-31940628'],
    box: 'pre.edit',
    send: '.send-btn',
    ...namesOnly,
    leftOut: ['system'],
    sides: robotAsAgent,
  },
  {
    name: 'goofish',
    query: '',
    buyers: ['gf-40281', 'gf-77356'],
    box: 'textarea',
    send: '[data-look="send"]',
    ...namesOnly,
    sides: robotAsAgent,
  },
  ...worldCases,
];
