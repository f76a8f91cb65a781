import { describe, expect, it } from 'vitest';
import { consoles } from '@/utils/consoles/consoles';
import { findConsole } from '@/utils/consoles/find-console';
import { consoleMatches } from '@/utils/consoles/matches';

describe('findConsole', () => {
  it.each([
    ['https://mms.pinduoduo.com/chat-merchant/index.html', 'pinduoduo'],
    ['https://mms.pinduoduo.com/chat-merchant/index.html?r=1#/', 'pinduoduo'],
    ['https://mms.pinduoduo.com/chat-merchant/', 'pinduoduo'],
    ['https://im.jinritemai.com/pc_seller_v2/main/workspace', 'feige'],
    ['https://im.jinritemai.com/pc_seller_v2/main/workspace?fromOrder=69240', 'feige'],
    ['https://im.jinritemai.com/pc_seller_v2/main/workspace/chat', 'feige'],
  ])('knows %s as %s', (url, id) => {
    expect(findConsole(url).id).toBe(id);
  });

  it.each([
    'https://mms.pinduoduo.com/',
    'https://mms.pinduoduo.com/mms-chat/overview/merchant',
    'https://mms.pinduoduo.com/login/?redirect=/chat-merchant/index.html',
    'https://im.jinritemai.com/pc_seller_v2/main/login',
    'http://mms.pinduoduo.com/chat-merchant/index.html',
    'https://mms.pinduoduo.com.evil.example/chat-merchant/index.html',
    'https://evil.example/?u=https://mms.pinduoduo.com/chat-merchant/index.html',
    'https://mms.pinduoduo.com@evil.example/chat-merchant/index.html',
    'https://sub.mms.pinduoduo.com/chat-merchant/index.html',
    'about:blank',
  ])('knows nothing about %s', (url) => {
    expect(findConsole(url).id).toBe('generic');
  });

  describe('on a practice page', () => {
    const page = (content: string | null) =>
      ({
        querySelector: (css: string) =>
          css === 'meta[name="sidedesk-practice"]' && content !== null
            ? { getAttribute: () => content }
            : null,
      }) as unknown as ParentNode;

    it.each([
      ['http://localhost:4173/feige/', 'feige', 'feige'],
      ['http://127.0.0.1/pinduoduo/', 'pinduoduo', 'pinduoduo'],
      ['http://localhost/', 'no such console', 'generic'],
      ['http://localhost/', null, 'generic'],
    ])('%s named %s is %s', (url, named, id) => {
      expect(findConsole(url, page(named)).id).toBe(id);
    });

    it.each(['https://evil.example/', 'http://localhost.evil.example/', 'https://192.0.2.1/'])(
      'the name is not believed on %s',
      (url) => {
        expect(findConsole(url, page('feige')).id).toBe('generic');
      },
    );
  });
});

describe('the definitions', () => {
  it('are data: nothing is lost when they are written down', () => {
    expect(JSON.parse(JSON.stringify(consoles))).toEqual(consoles);
  });

  it('have ids of their own', () => {
    const ids = consoles.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('say of every selector when it was last seen', () => {
    const candidates = consoles.flatMap(({ composer, messages, buyer, conversations, orders }) => [
      ...composer,
      ...messages.list,
      ...buyer.name,
      ...buyer.key,
      ...conversations.row,
      ...(orders?.card ?? []),
    ]);
    expect(candidates.filter(({ seen }) => !/^20\d\d(-\d\d){0,2}$/.test(seen))).toEqual([]);
  });
});

describe('consoleMatches', () => {
  it('reaches this machine’s own pages in a practice build only', () => {
    expect(consoleMatches('production').filter((match) => !match.startsWith('https://'))).toEqual(
      [],
    );
    expect(consoleMatches('practice')).toContain('http://localhost/*');
  });
});
