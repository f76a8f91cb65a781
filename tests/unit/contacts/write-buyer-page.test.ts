// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { writeBuyerPage } from '@/utils/contacts/write-buyer-page';
import type { BuyerData } from '@/utils/database/buyer-data';
import { NOON } from '../../builders';
import { payloads } from '../../fixtures/payloads';

const words = { language: 'zh-CN', title: '买家', rows: (count: number) => `${count} 行` };

/** One row with this text in every value, name of a value and list. */
const dataOf = (text: string) =>
  ({
    contacts: [
      { key: text, name: text, [text]: text, tags: [text], seenAt: NOON, marks: { text } },
    ],
  }) as unknown as BuyerData;

describe('the exported page of one buyer', () => {
  it('holds the buyer’s words as text: no element and no attribute comes from them', () => {
    const shapeOf = (text: string) => {
      const html = writeBuyerPage(dataOf(text), { ...words, title: text, table: () => text });
      const page = new DOMParser().parseFromString(html, 'text/html');
      return [...page.querySelectorAll('*')].map((element) => [
        element.localName,
        ...[...element.attributes].map(({ name }) => name),
      ]);
    };
    const plain = shapeOf('小鱼');
    expect(plain.flat()).not.toContain('script');
    for (const text of payloads) expect(shapeOf(text), text).toEqual(plain);
  });

  it('loads nothing', () => {
    const html = writeBuyerPage(dataOf('https://x.example/a.png'), { ...words, table: (n) => n });
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(
      page.querySelectorAll('[src], [href], [style*="url"], link, base, meta[http-equiv=refresh]'),
    ).toHaveLength(0);
  });
});
