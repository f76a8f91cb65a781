import { describe, expect, it } from 'vitest';
import { makeWaitingClock } from '@/utils/consoles/waiting-clock';
import type { ConversationMessage } from '@/utils/model/conversation';
import { MINUTE, NOON } from '../../builders';

const said = (id: string, side: ConversationMessage['side'], at?: number): ConversationMessage => ({
  id,
  side,
  text: id,
  ...(at === undefined ? {} : { at }),
});

describe('since when a buyer has been waiting', () => {
  it.each<[string, ConversationMessage[], number | null]>([
    ['nobody wrote', [], null],
    ['the agent has answered', [said('1', 'buyer', NOON - MINUTE), said('2', 'agent')], null],
    [
      'the first of two questions counts',
      [said('1', 'buyer', NOON - 9 * MINUTE), said('2', 'buyer', NOON)],
      NOON - 9 * MINUTE,
    ],
    [
      'a robot’s answer is none',
      [said('1', 'buyer', NOON - 2 * MINUTE), said('2', 'robot')],
      NOON - 2 * MINUTE,
    ],
    [
      'a system line is none',
      [said('1', 'buyer', NOON - 2 * MINUTE), said('2', 'system')],
      NOON - 2 * MINUTE,
    ],
    [
      'what was answered before is over',
      [said('1', 'buyer', 1), said('2', 'agent'), said('3', 'buyer', NOON - MINUTE)],
      NOON - MINUTE,
    ],
    ['a time ahead of ours is now', [said('1', 'buyer', NOON + MINUTE)], NOON],
  ])('%s', (_, messages, since) => {
    expect(makeWaitingClock()(messages, NOON)).toBe(since);
  });

  it('is when we first saw it where the page shows no times', () => {
    const tell = makeWaitingClock();
    const question = [said('a', 'buyer')];
    expect(tell(question, NOON)).toBe(NOON);
    expect(tell([...question, said('b', 'buyer')], NOON + MINUTE)).toBe(NOON);
    expect(tell([said('c', 'agent')], NOON + 2 * MINUTE)).toBeNull();
    expect(tell([said('c', 'agent'), said('d', 'buyer')], NOON + 3 * MINUTE)).toBe(
      NOON + 3 * MINUTE,
    );
  });
});
