import type { Frame, Page } from 'puppeteer-core';
import { tell } from '../browser.ts';
import { judge } from './judge.ts';
import { measure } from './measure.ts';

type Language = 'zh-CN' | 'zh-TW' | 'en';

/** Windows to measure a page in, CSS px; a frame is as wide as it is. */
const WIDE = 1280;
/** What 1280 px are at 400 %; English has the longest words. */
const NARROW = 320;

/** Collects what is wrong, each line with the view it was seen in. */
export class Findings {
  readonly lines: string[] = [];
  readonly #own: Page;
  #languages: [Language, Language] = ['zh-CN', 'zh-TW'];
  #isDark = false;

  /** @param own a page of the extension that may change the settings */
  constructor(own: Page) {
    this.#own = own;
  }

  add(where: string, found: string[]): void {
    for (const line of found) this.lines.push(`${where}: ${line}`);
  }

  /** All of axe in one colour scheme, its rules about colours in the other. */
  async judge(target: Page | Frame, where: string): Promise<void> {
    await settle(target);
    this.add(`${where}, ${this.#scheme}`, await judge(target));
    this.#isDark = !this.#isDark;
    await this.#paint(target);
    this.add(`${where}, ${this.#scheme}`, await judge(target, 'colours'));
  }

  /**
   * What is cut off or nameless: in English, whose words are the longest, and in one Chinese, the
   * other one in the next view.
   */
  async measure(target: Page | Frame, where: string): Promise<void> {
    for (const language of [this.#languages[0], 'en'] as const) {
      await changeLanguage(this.#own, target, language);
      const page = 'setViewport' in target ? target : null;
      if (page && language === 'en') {
        await page.setViewport({ width: NARROW, height: 800 });
        this.add(`${where}, en, ${NARROW} px`, await measureDrawn(page));
        await page.setViewport({ width: WIDE, height: 800 });
      }
      this.add(`${where}, ${language}`, await measureDrawn(target));
    }
    this.#languages.reverse();
  }

  get #scheme(): 'light' | 'dark' {
    return this.#isDark ? 'dark' : 'light';
  }

  /** The attribute is all that the colours hang on; a setting would take a round trip. */
  async #paint(target: Page | Frame): Promise<void> {
    await target.evaluate((scheme) => {
      document.documentElement.dataset.mantineColorScheme = scheme;
    }, this.#scheme);
    await settle(target);
  }
}

/** What is still wrong once charts and the like have followed the window, 3 s at the most. */
async function measureDrawn(target: Page | Frame): Promise<string[]> {
  const end = Date.now() + 3_000;
  for (;;) {
    await settle(target);
    const found = await measure(target);
    if (found.length === 0 || Date.now() > end) return found;
  }
}

/** Changes the language by a page of the extension, until another one shows it. */
export async function changeLanguage(
  own: Page,
  target: Page | Frame,
  language: Language,
): Promise<void> {
  if ((await target.evaluate(() => document.documentElement.lang)) === language) return;
  await tell(own, 'settings:change', { language });
  await target.waitForFunction(
    (wanted) => document.documentElement.lang === wanted,
    { polling: 20 },
    language,
  );
}

/** Waits until what has just changed is painted: till then old colours are on their way. */
export function settle(target: Page | Frame): Promise<unknown> {
  return target.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}
