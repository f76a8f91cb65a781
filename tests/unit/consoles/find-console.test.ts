import { describe, expect, it } from 'vitest';
import { consoles } from '@/utils/consoles/consoles';
import { definitions } from '@/utils/consoles/definitions';
import { findConsole } from '@/utils/consoles/find-console';
import { consoleMatches } from '@/utils/consoles/matches';
import { consoleSchema } from '@/utils/model/console';

/** Parts of a definition that list selectors by trust. */
const isCandidateList = /\/(?:composer|list|places|scope|marks|shop|name|key|row|card)\/\d+$/;

describe('findConsole', () => {
  it.each([
    ['https://mms.pinduoduo.com/chat-merchant/index.html', 'pinduoduo'],
    ['https://mms.pinduoduo.com/chat-merchant/index.html?r=1#/', 'pinduoduo'],
    ['https://mms.pinduoduo.com/chat-merchant/', 'pinduoduo'],
    ['https://im.jinritemai.com/pc_seller_v2/main/workspace', 'feige'],
    ['https://im.jinritemai.com/pc_seller_v2/main/workspace?fromOrder=69240', 'feige'],
    ['https://im.jinritemai.com/pc_seller_v2/main/workspace/chat', 'feige'],
    ['https://seller.shopee.com.my/new-webchat/conversations', 'shopee'],
    ['https://banhang.shopee.vn/portal/chat-management?tab=1', 'shopee'],
    ['https://sellercenter.lazada.co.th/apps/im/chat', 'lazada'],
    ['https://seller-vn.tiktok.com/chat/inbox/current?shop_region=VN', 'tiktok-shop'],
    ['https://rmesse.rms.rakuten.co.jp/inquiry/10038841722', 'r-messe'],
    ['https://onetalk.alibaba.com/message/weblitePWA.htm?isGray=1#/', 'onetalk'],
    ['https://wing.coupang.com/tenants/cs/product/inquiries', 'coupang-wing'],
    ['https://www.etsy.com/messages/19200', 'etsy'],
    ['https://cotton-lane.zendesk.com/agent/tickets/48210', 'zendesk'],
    ['https://app.chatwoot.com/app/accounts/1/dashboard', 'chatwoot'],
    ['https://sellercentral.amazon.co.jp/messaging/contact?orderID=1', 'amazon'],
    ['https://www.mercadolivre.com.br/vendas/novo/mensagens/20/mediacao', 'mercado-libre'],
    ['https://www.ebay.com/sh/messages', 'ebay'],
    ['https://msg.aliexpress.com/sellerMsgListNew.htm?a=1', 'aliexpress'],
    ['https://inbox.shopify.com/store/lamps/conversations/open/9', 'shopify-inbox'],
    ['https://lamps.gorgias.com/app/ticket/77', 'gorgias'],
  ])('knows %s as %s', (url, id) => {
    expect(findConsole({ url }).id).toBe(id);
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
    'https://www.etsy.com/listing/1482277310',
    'https://sellercentral.amazon.com/orders-v3',
    'https://seller-us.tiktok.com/chat/assistant-v2/chatbot',
    'https://www.zendesk.com/pricing',
    'about:blank',
  ])('knows nothing about %s', (url) => {
    expect(findConsole({ url }).id).toBe('generic');
  });

  describe('on a practice page', () => {
    it.each([
      ['http://localhost:4173/feige/', 'feige', 'feige'],
      ['http://127.0.0.1/pinduoduo/', 'pinduoduo', 'pinduoduo'],
      ['http://localhost/', 'no such console', 'generic'],
      ['http://localhost/', undefined, 'generic'],
    ])('%s named %s is %s', (url, practice, id) => {
      expect(findConsole({ url, practice }).id).toBe(id);
    });

    it.each(['https://evil.example/', 'http://localhost.evil.example/', 'https://192.0.2.1/'])(
      'the name is not believed on %s',
      (url) => {
        expect(findConsole({ url, practice: 'feige' }).id).toBe('generic');
      },
    );
  });

  describe('with definitions of the shop’s own', () => {
    const own = consoleSchema.parse({
      id: 'taught-1',
      label: '自家客服',
      matches: ['https://mms.pinduoduo.com/chat-merchant/*', 'not a pattern'],
      evidence: 'low',
    });

    it('takes them before the known ones, so that a console can be mended', () => {
      const url = 'https://mms.pinduoduo.com/chat-merchant/index.html';
      expect(findConsole({ url }, [own]).id).toBe('taught-1');
    });

    it('is not stopped by a pattern that is none', () => {
      expect(findConsole({ url: 'https://shop.example/' }, [own]).id).toBe('generic');
    });
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
    const bare: string[] = [];
    const look = (value: unknown, path: string) => {
      if (Array.isArray(value)) for (const [i, one] of value.entries()) look(one, `${path}/${i}`);
      else if (typeof value === 'object' && value !== null) {
        if (isCandidateList.test(path) && 'css' in value && !('seen' in value)) bare.push(path);
        for (const [key, one] of Object.entries(value)) look(one, `${path}/${key}`);
      }
    };
    for (const one of definitions) look(one, one.id);
    expect(bare).toEqual([]);
  });
});

describe('consoleMatches', () => {
  it('reaches no page of this machine', () => {
    const outside = consoleMatches().filter((match) => !match.startsWith('https://'));
    expect(outside).toEqual([]);
  });
});
