import { beforeEach, expect, it } from 'vitest';
import en from '@/assets/locales/practice/en.json';
import zhCN from '@/assets/locales/practice/zh-CN.json';
import zhTW from '@/assets/locales/practice/zh-TW.json';
import { LiveLibrary } from '@/utils/library/live-library';
import { emptyDatabase } from '../database/empty-database';
import { installStarter } from './starter-library';

beforeEach(emptyDatabase);

/* The first thing a newcomer sees is a buyer who asks: the desk must have the answer. */
it.each([
  ['zh-CN', zhCN, '发货前改地址'],
  ['zh-TW', zhTW, '发货前改地址'],
  ['en', en, 'Address change before dispatch'],
])('the practice buyer is answered in %s', async (locale, { practice }, title) => {
  await installStarter('starter-zh.sidedesk.json');
  await installStarter('starter-en.sidedesk.json');
  const request = { text: practice.says.address, mode: 'message' as const, locale };
  const { hits } = await new LiveLibrary().search(request);
  expect(hits[0]?.titleText).toBe(title);
});
