import { expect, it } from 'vitest';
import { pageAddress } from '@/utils/reminders/page-address';

it.each([
  ['https://im.jinritemai.com/pc_seller_v2/main/workspace', true],
  ['http://localhost:4173/feige/', true],
  ['javascript:alert(1)', false],
  ['data:text/html,<script>alert(1)</script>', false],
  ['chrome-extension://abc/manager.html#/rescue', false],
  ['file:///etc/passwd', false],
  [' JavaScript:alert(1)', false],
  ['feige', false],
  ['', false],
])('%s', (url, isOpened) => {
  expect(pageAddress({ url }) !== null).toBe(isOpened);
});
