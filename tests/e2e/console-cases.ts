import type { OrderFacts } from '../../utils/model/order.ts';
import type { ConsoleName } from '../consoles/addresses.ts';
import type { PracticeState } from '../consoles/shared/practice.ts';

type Message = PracticeState['messages'][number];

/** One console as the story of all consoles sees it; what is left out is the usual. */
export interface ConsoleCase {
  name: ConsoleName;
  /** Id of its definition where that is not the practice page's name. */
  id?: string;
  /** Added to the page's address: which of its shapes. */
  query: string;
  /** Two buyers of the same shown name. */
  buyers: [string, string];
  /** The reply box and what sends, as on the real page; `Enter` where the key does. */
  box: string;
  send: string;
  /** `name`: the page has no platform id of the buyer, the key is weak. */
  key?: 'name';
  /** False: rows carry no id, ours are made of what they say. */
  ids?: false;
  /** True: each row shows its time. */
  times?: true;
  /** Rows whose id contains one of these are no messages. */
  leftOut?: string[];
  /** What the page does not tell apart: its side → the side that is read. */
  sides?: Partial<Record<Message['side'], string>>;
  /** Orders of the first buyer, newest first, as far as the facts go. */
  orders?: Partial<OrderFacts>[];
  /** The list shows who waits: by key or by name only. */
  waiting?: 'key' | 'name';
}

export const consoleCases: ConsoleCase[] = [
  {
    name: 'pinduoduo',
    query: '',
    buyers: ['2817364590127', '9046215873340'],
    box: '#replyTextarea',
    send: '.send-btn',
    orders: [],
  },
  {
    name: 'wechat-shop',
    query: '',
    buyers: ['room_7f31c2a09e', 'room_b85d0e614c'],
    box: 'textarea.text-area',
    send: 'Enter',
    key: 'name',
    ids: false,
    times: true,
    orders: [{ no: '3720481956003712512', status: 'unpaid' }],
    waiting: 'key',
  },
];
