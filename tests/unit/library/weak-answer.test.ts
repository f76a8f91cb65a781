import { expect, it } from 'vitest';
import { isWeak } from '@/utils/library/weak-answer';
import { createEngine } from '@/utils/search/engine';
import { LIBRARY } from '../search/library';

const engine = createEngine(LIBRARY);

it.each([
  ['退货运费', false],
  ['kd', false],
  ['kuaidi', false],
  ['快弟', false],
  ['乒乓球', true],
  ['zzzz', true],
  ['你们有没有乒乓球拍的胶皮卖', true],
  ['do you sell rubber for table tennis bats', true],
])('%s: found nothing = %s', (text, expected) => {
  expect(isWeak(text, engine.search(text))).toBe(expected);
});
