// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readLines } from '@/utils/consoles/read-lines';
import { NOON } from '../../builders';
import { known } from './known';

const { messages, timeZone } = known('r-messe');

/** The thread that a page of this text shows. */
function read(...lines: string[]) {
  if (messages?.kind !== 'lines') throw new Error('R-Messe is read as lines.');
  const page = document.createElement('div');
  // A test page has no layout to break lines by.
  Object.defineProperty(page, 'innerText', { value: lines.join('\n') });
  return readLines(page, messages, timeZone, NOON);
}
const said = (lines: string[]) => read(...lines).messages.map(({ side, text }) => [side, text]);

describe('a thread of text lines', () => {
  it('has the time first, then the name, then the words', () => {
    const { messages: found, buyerName } = read(
      '2026/11/21 10:05',
      '佐藤 美咲 様',
      'いつ届きますか？',
      '2026/11/21 11:30',
      '和のキッチン',
      '27日の発送です。',
      '',
      'よろしくお願いします。',
    );
    expect(found).toMatchObject([
      { side: 'buyer', text: 'いつ届きますか？', at: Date.UTC(2026, 10, 21, 1, 5) },
      { side: 'agent', text: '27日の発送です。\nよろしくお願いします。' },
    ]);
    expect(buyerName).toBe('佐藤 美咲');
  });

  it.each<[string, string[], string[][]]>([
    ['a name behind the time', ['2026/11/21 10:05 佐藤 様', 'はい'], [['buyer', 'はい']]],
    ['a card of the list', ['2026/11/21 10:05 受付', '問い合わせ'], []],
    ['a page without a thread', ['問い合わせを選択', 'テンプレート'], []],
    ['a picture, which has no words', ['2026/11/21 10:05', '佐藤 様'], [['buyer', '']]],
    [
      'what the machine asked before',
      ['2026/11/21 10:00', '店', '自動', '自動応答終了', '2026/11/21 10:05', '佐藤 様', 'はい'],
      [['buyer', 'はい']],
    ],
    [
      'what stands below the thread',
      ['2026/11/21 10:05', '佐藤 様', 'はい', 'AIで回答文を生成', '顧客情報', '佐藤 様'],
      [['buyer', 'はい']],
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(lines)).toEqual(expected);
  });

  it('gives messages that say the same ids of their own, the same at every look', () => {
    const twice = ['2026/11/21 10:05', '佐藤 様', 'はい', '2026/11/21 10:05', '佐藤 様', 'はい'];
    const ids = read(...twice).messages.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(read(...twice).messages.map(({ id }) => id)).toEqual(ids);
  });
});
