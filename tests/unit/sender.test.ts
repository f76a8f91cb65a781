import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { identifySender } from '@/utils/sender';

const { id } = fakeBrowser.runtime;
const own = (path: string) => `chrome-extension://${id}/${path}`;
const tab = { id: 7 };
const shop = 'https://im.jinritemai.com/pc_seller_v2/main/workspace';

describe('identifySender', () => {
  it.each([
    ['a content script', { id, url: shop, tab }, 'console'],
    ['a content script in a frame', { id, url: shop, tab, frameId: 3 }, 'console'],
    ['a content script without an address', { id, tab }, 'console'],
    ['a content script in the first tab', { id, url: shop, tab: { id: 0 } }, 'console'],
    ['the desk in a console’s frame', { id, url: own('sidebar.html'), tab, frameId: 3 }, 'sidebar'],
    ['the desk in the side panel', { id, url: own('sidebar.html') }, 'sidebar'],
    ['the pop-out', { id, url: own('sidebar.html?tab=7'), tab: { id: 9 } }, 'sidebar'],
    ['the manager', { id, url: own('manager.html#/packs'), tab }, 'manager'],
    ['the practice console', { id, url: own('practice.html'), tab }, 'practice'],
    ['the popup', { id, url: own('popup.html') }, 'popup'],
    ['the page of the team', { id, url: own('team.html') }, 'team'],
    ['the worker', { id, url: own('background.js') }, 'background'],
    [
      'Firefox’s background page',
      { id, url: own('_generated_background_page.html') },
      'background',
    ],
  ])('knows %s', (_, sender, kind) => {
    expect(identifySender(sender)).toBe(kind);
  });

  it.each([
    ['another extension', { id: 'stranger', url: own('sidebar.html'), tab }],
    ['a web page', { url: shop, tab }],
    ['nobody', {}],
    ['a content script without a tab', { id, url: shop }],
    ['a tab without an id', { id, url: shop, tab: {} }],
    ['another page of ours in a tab', { id, url: own('icon/128.png'), tab }],
    ['the page of the team in a tab', { id, url: own('team.html'), tab }],
    ['a path that only looks like the desk', { id, url: own('sidebar.html/x'), tab }],
  ])('does not know %s', (_, sender) => {
    expect(identifySender(sender)).toBeNull();
  });

  it('takes a page of another extension’s origin for no page of ours', () => {
    const url = `chrome-extension://${id}x/sidebar.html`;
    expect(identifySender({ id, url, tab })).not.toBe('sidebar');
  });
});
