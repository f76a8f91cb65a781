// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isThere } from '@/utils/composer/expect-text';
import { readBox } from '@/utils/composer/read-box';

function show(html: string): HTMLElement {
  document.body.innerHTML = `<div contenteditable="true">${html}</div>`;
  return document.body.firstElementChild as HTMLElement;
}

describe('the text of a rich box', () => {
  it.each([
    ['nothing', '', ''],
    ['a line', '您好', '您好'],
    ['an empty paragraph', '<p><br></p>', ''],
    ['paragraphs', '<p>一</p><p>二</p>', '一\n二'],
    ['an empty paragraph between two', '<p>一</p><p><br></p><p>二</p>', '一\n\n二'],
    [
      'blocks after a bare line, as Chromium types them',
      '一<div><br></div><div>二</div>',
      '一\n\n二',
    ],
    ['breaks', '一<br><br>二', '一\n\n二'],
    ['a break that only holds its line open', '<p>一<br></p>', '一'],
    ['a line end in preformatted text', '一\n二', '一\n二'],
    [
      'nested blocks, as Draft.js has them',
      '<div><div><div><span>一</span></div><div><span>二</span></div></div></div>',
      '一\n二',
    ],
    ['marks inside a line', '<p>一<b>二</b>三</p>', '一二三'],
    ['zero-width characters', '<p>\ufeff一\u200b</p>', '一'],
    ['no-break spaces', '<p>一\u00a0\u00a0二</p>', '一  二'],
    ['a placeholder nobody can edit', '<p><span contenteditable="false">请输入</span>一</p>', '一'],
  ])('of %s', (_, html, text) => {
    expect(readBox(show(html))).toBe(text);
  });

  it('is what was asked for when only empty lines are shown otherwise', () => {
    expect(isThere('一\n二', '一\n\n二')).toBe(true);
    expect(isThere('一二', '一\n二')).toBe(false);
    expect(isThere('一 二', '一\n二')).toBe(false);
  });
});
