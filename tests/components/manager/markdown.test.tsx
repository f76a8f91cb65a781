import { screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Markdown } from '@/components/manager/markdown/markdown';
import { parseInline } from '@/components/manager/markdown/parse-inline';
import { parseMarkdown } from '@/components/manager/markdown/parse-markdown';
import { openView } from '../open-page';

describe('an article', () => {
  it('shows headings below the page title, paragraphs, quotes and code', async () => {
    await openView(<Markdown source={'# 退货\n\n先**核对**订单。\n\n> 别急\n\n```\na < b\n```'} />);
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('退货');
    expect(screen.getByText('核对').closest('strong')).not.toBeNull();
    expect(screen.getByText('别急').closest('blockquote')).not.toBeNull();
    expect(screen.getByText('a < b').tagName).toBe('CODE');
  });

  it('keeps the numbers of a list that has another list inside', async () => {
    await openView(<Markdown source={'2. 核对\n3. 寄回\n   - 拍照\n   - 称重\n4. 登记'} />);
    const [outer, inner] = screen.getAllByRole('list');
    expect(outer?.getAttribute('start')).toBe('2');
    expect(outer?.children).toHaveLength(3);
    expect(within(inner as HTMLElement).getAllByRole('listitem')).toHaveLength(2);
  });

  it('shows variables by their names for people', async () => {
    await openView(<Markdown source="寄到 {{ shop.return_address }}，{{my.own}}。" />);
    expect(screen.getByText('退货地址').title).toBe('{{shop.return_address}}');
    expect(screen.getByText('my.own')).toBeTruthy();
  });

  it('leaves HTML as text', async () => {
    const { container } = await openView(
      <Markdown source={'<img src=x onerror=alert(1)>\n\n<script>alert(1)</script>'} />,
    );
    expect(container.querySelector('img, script')).toBeNull();
    expect(container.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('links to web addresses and to nothing else', async () => {
    const source = '[规则](https://example.com/a) [坏](javascript:alert) [也坏](data:text/html,x)';
    await openView(<Markdown source={source} />);
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://example.com/a']);
    expect(links[0]?.getAttribute('rel')).toContain('noopener');
    expect(screen.getByText(/也坏/)).toBeTruthy();
  });

  it.each([
    ['a name before the host', '[店规](https://shop.example@evil.example/)'],
    ['a name and a password', '[店规](https://shop.example:443@evil.example/)'],
    ['a name by its code', '[店规](https://shop.example%2f@evil.example/)'],
    ['another address as its words', '[https://shop.example/rules](https://evil.example/)'],
    ['another host as its words', '[shop.example](https://evil.example/shop.example)'],
    ['a backslash', '[店规](https:\\\\shop.example@evil.example)'],
    ['no host', '[店规](https://)'],
  ])('makes no link that hides its host: %s', async (_, source) => {
    const { container } = await openView(<Markdown source={source} />);
    expect(container.querySelector('a')).toBeNull();
    expect(container.textContent).toMatch(/店规|shop\.example/);
  });

  it.each([
    '[https://shop.example/rules](https://shop.example/rules)',
    '[www.shop.example](https://www.shop.example/a)',
    '[第 3.1 条](https://shop.example/)',
    '[a@shop.example](https://shop.example/@a)',
  ])('keeps an honest link: %s', async (source) => {
    await openView(<Markdown source={source} />);
    expect(screen.getByRole('link').title).toMatch(/^(?:www\.)?shop\.example$/);
  });
});

describe('any text', () => {
  it('loses no letter and never throws', () => {
    const letters = fc.constantFrom(
      '退',
      'a',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '>',
      '#',
      '-',
      ' ',
      '\n',
      '1.',
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), (parts) => {
        const source = parts.join('');
        const shown = JSON.stringify(parseMarkdown(source));
        expect(countLetter(shown)).toBe(countLetter(source));
      }),
    );
  });

  it('is read in time however hostile it is', () => {
    const hostile = ['[', '*', '`', '**a', '> ', '- '].map((part) => part.repeat(60_000));
    for (const text of hostile) {
      expect(parseMarkdown(text).length).toBeGreaterThan(0);
      expect(parseInline(text).length).toBeGreaterThan(0);
    }
  });
});

function countLetter(text: string): number {
  return text.split('退').length - 1;
}
