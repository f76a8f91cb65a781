import type { Frame, Page } from 'puppeteer-core';

/** What a page of ours holds after hostile text was shown in it. */
export interface Injected {
  /** Elements, attributes and addresses that no view of ours makes. */
  found: string[];
  /** Whether hostile text is shown at all, as text or in a field. */
  isShown: boolean;
}

/** Looks through a whole page or frame of ours for anything that came out of a text. */
export function findInjected(target: Page | Frame): Promise<Injected> {
  return target.evaluate(() => {
    const found: string[] = [];
    const view = window as unknown as { pwned?: unknown };
    if (view.pwned !== undefined) found.push('script of a payload has run');
    const never =
      'body script,iframe,object,embed,base,math,video,audio,marquee,frameset,link[href*="evil"],[srcdoc],[formaction],meta[http-equiv],svg foreignObject,svg animate,svg script';
    const own = ['http:', 'https:', location.protocol];
    for (const element of document.querySelectorAll('*')) {
      const label = element.outerHTML.slice(0, 160);
      if (element.matches(never)) found.push(label);
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(`${name} of ${label}`);
        const isAddress = ['href', 'src', 'action', 'data', 'xlink:href'].includes(name);
        const scheme = isAddress && URL.parse(value, location.href)?.protocol;
        const isPicture = element.localName === 'img' && (scheme === 'data:' || scheme === 'blob:');
        if (scheme && !own.includes(scheme) && !isPicture) found.push(`${name} of ${label}`);
        if (name === 'style' && /evil|pwned|expression/.test(value))
          found.push(`style of ${label}`);
      }
    }
    for (const sheet of document.styleSheets) {
      for (const { cssText } of sheet.cssRules) {
        if (/evil\.example|pwned/.test(cssText)) found.push(cssText.slice(0, 160));
      }
    }
    const fields = [...document.querySelectorAll<HTMLInputElement>('input,textarea')];
    const isShown = [document.body.textContent, ...fields.map(({ value }) => value)].some((text) =>
      /pwned|alert\(1\)|evil\.example|constructor|__proto__/.test(text),
    );
    return { found, isShown };
  });
}
