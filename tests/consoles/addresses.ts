/**
 * Where each practice console really lives; `.example` is reserved and never real. Each is a
 * folder beside this file and a folder of the built output.
 */
export const addresses = {
  pinduoduo: 'https://mms.pinduoduo.com/chat-merchant/index.html#/',
  feige: 'https://im.jinritemai.com/pc_seller_v2/main/workspace',
  'douyin-life': 'https://life.douyin.com/cs/web',
  kuaishou: 'https://im.kwaixiaodian.com/workbench',
  'wechat-shop': 'https://store.weixin.qq.com/shop/kf',
  jd: 'https://dongdong.jd.com/',
  'xiaohongshu-qianfan': 'https://walle.xiaohongshu.com/cstools/chat',
  'xiaohongshu-sixin': 'https://sxt.xiaohongshu.com/im/multiCustomerService',
  meituan: 'https://g.dianping.com/dzim-main-pc/index.html',
  ali1688: 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html',
  goofish: 'https://www.goofish.com/im',
  shopee: 'https://seller.shopee.com.my/new-webchat/conversations',
  lazada: 'https://sellercenter.lazada.com.ph/apps/im/chat',
  'tiktok-shop': 'https://seller-vn.tiktok.com/chat/inbox/current',
  'r-messe': 'https://rmesse.rms.rakuten.co.jp/inquiry/10038841722',
  onetalk: 'https://onetalk.alibaba.com/message/weblitePWA.htm',
  'coupang-wing': 'https://wing.coupang.com/tenants/cs/product/inquiries',
  etsy: 'https://www.etsy.com/your/conversations/1920044817',
  zendesk: 'https://cotton-lane.zendesk.com/agent/tickets/48210',
  chatwoot: 'https://app.chatwoot.com/app/accounts/1/conversations/311',
  plain: 'https://helpdesk.example/inbox',
  editors: 'https://editors.example/practice',
} satisfies Record<string, string>;

export type ConsoleName = keyof typeof addresses;

/** Documents a console keeps in frames of its own origin: their address, and our file for it. */
const frames: Partial<Record<ConsoleName, { address: string; file: string }>> = {
  ali1688: {
    address: 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html',
    file: 'core.html',
  },
};

export const consoleNames = Object.keys(addresses) as ConsoleName[];

/** A built asset's name: one flat folder, no way up. */
const ASSET = /^assets\/[\w-][\w.-]*$/;

/**
 * The file of the built folder that answers a real address (the page or one of its assets),
 * relative to that folder and with forward slashes, or null when it is none of ours. Query and
 * hash do not matter.
 */
export function fileFor(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const asked = new URL(url);
  for (const name of consoleNames) {
    const { address, file } = frames[name] ?? {};
    const found =
      fileAt(asked, new URL(addresses[name]), 'index.html') ??
      (address && file ? fileAt(asked, new URL(address), file) : null);
    if (found) return `${name}/${found}`;
  }
  return null;
}

/** The page, also under its folder's bare address, or an asset beside it. */
function fileAt(asked: URL, page: URL, file: string): string | null {
  const folder = page.pathname.slice(0, page.pathname.lastIndexOf('/') + 1);
  if (asked.origin !== page.origin || !asked.pathname.startsWith(folder)) return null;
  const rest = asked.pathname.slice(folder.length);
  if (asked.pathname === page.pathname || rest === '') return file;
  return ASSET.test(rest) ? rest : null;
}
