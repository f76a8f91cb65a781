import { expect, it } from 'vitest';
import { lastWords } from '@/utils/library/last-words';
import type { ConversationMessage } from '@/utils/model/conversation';
import { aSnapshot } from '../../builders';

const say = (...lines: [ConversationMessage['side'], string][]) =>
  lastWords(
    aSnapshot({ messages: lines.map(([side, text], at) => ({ id: `${at}`, side, text })) }),
  );

it.each<[string, [ConversationMessage['side'], string][], string]>([
  ['nothing', [], ''],
  [
    'an answered buyer',
    [
      ['buyer', '在吗'],
      ['agent', '在的'],
    ],
    '',
  ],
  [
    'one question',
    [
      ['agent', '您好'],
      ['buyer', '包邮吗'],
    ],
    '包邮吗',
  ],
  [
    'several in a row',
    [
      ['buyer', '谢谢'],
      ['buyer', '包邮\n吗'],
    ],
    '谢谢\n包邮 吗',
  ],
  [
    'a robot in between',
    [
      ['buyer', '包邮吗'],
      ['robot', '稍等'],
    ],
    '包邮吗',
  ],
])('%s', (_what, lines, words) => {
  expect(say(...lines)).toBe(words);
});

it('takes the last three', () => {
  expect(say(['buyer', '一'], ['buyer', '二'], ['buyer', '三'], ['buyer', '四'])).toBe(
    '二\n三\n四',
  );
});
