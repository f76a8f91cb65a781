import { describe, expect, it } from 'vitest';
import { stripMarkdown } from '@/utils/library/strip-markdown';

describe('stripMarkdown', () => {
  it.each([
    ['# 标题\n\n正文', '标题\n\n正文'],
    ['**粗** 和 __粗__', '粗 和 粗'],
    ['- 一\n* 二\n+ 三', '· 一\n· 二\n· 三'],
    ['> 引用', '引用'],
    ['[网址](https://shop.example "标题")', '网址'],
    ['`代码`', '代码'],
    ['3 * 4 = 12，#1 号', '3 * 4 = 12，#1 号'],
    ['{{order.no}}', '{{order.no}}'],
    ['', ''],
  ])('of %j is %j', (markdown, text) => {
    expect(stripMarkdown(markdown)).toBe(text);
  });
});
