import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/**
 * Copies what a closed shadow root holds into a page of its own, where axe can look into it:
 * in the console's page nobody can. Chromium only.
 * @param host name of the element that owns the root
 */
export async function copyClosed(page: Page, host: string, into: Page): Promise<void> {
  const session = await page.createCDPSession();
  try {
    const html = await readClosed(session, host);
    await into.goto('about:blank');
    await into.evaluate(
      (inner, isInside) => {
        document.documentElement.lang = 'zh-CN';
        document.title = 'A copy';
        // Around it what every page has.
        document.body.setHTMLUnsafe(
          `<main><h1>x</h1>${isInside ? '' : '</main>'}<div><template shadowrootmode="open">${inner}</template></div>`,
        );
      },
      html,
      // The dock is a landmark of its own.
      host !== 'sidedesk-dock',
    );
  } finally {
    await session.detach();
  }
}

async function readClosed(session: CDPSession, host: string): Promise<string> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const shadow = findHost(root, host.toUpperCase())?.shadowRoots?.[0];
  if (!shadow) throw new Error(`there is no <${host}> with a shadow root`);
  const parts = (shadow.children ?? []).map(({ nodeId }) =>
    session.send('DOM.getOuterHTML', { nodeId }),
  );
  // The desk inside has its own document, which is looked at by itself.
  return (await Promise.all(parts))
    .map(({ outerHTML }) => outerHTML.replace(/<iframe.*?<\/iframe>/s, ''))
    .join('');
}

function findHost(node: Protocol.DOM.Node, name: string): Protocol.DOM.Node | undefined {
  if (node.nodeName === name) return node;
  for (const child of node.children ?? []) {
    const found = findHost(child, name);
    if (found) return found;
  }
  return undefined;
}
