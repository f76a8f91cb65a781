/**
 * Where each practice console really lives; `.example` is reserved and never real. Each is a
 * folder beside this file and a folder of the built output.
 */
export const addresses = {
  pinduoduo: 'https://mms.pinduoduo.com/chat-merchant/index.html#/',
  feige: 'https://im.jinritemai.com/pc_seller_v2/main/workspace',
  plain: 'https://helpdesk.example/inbox',
  editors: 'https://editors.example/practice',
} satisfies Record<string, string>;

export type ConsoleName = keyof typeof addresses;

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
    const page = new URL(addresses[name]);
    if (asked.origin !== page.origin) continue;
    const folder = page.pathname.slice(0, page.pathname.lastIndexOf('/') + 1);
    if (asked.pathname === page.pathname) return `${name}/index.html`;
    if (name === 'pinduoduo' && asked.pathname === folder) return `${name}/index.html`;
    const rest = asked.pathname.startsWith(folder) ? asked.pathname.slice(folder.length) : '';
    return ASSET.test(rest) ? `${name}/${rest}` : null;
  }
  return null;
}
