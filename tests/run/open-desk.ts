import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { root } from './command.ts';
import type { BrowserName } from './options.ts';

/**
 * Opens a visible browser of a throw-away profile with the extension in it and a practice
 * conversation waiting. Resolves when the person closes it.
 * @param build folder of the built extension below `.output`
 * @param url where the practice consoles are served, no slash at the end
 */
export async function openDesk(name: BrowserName, build: string, url: string): Promise<void> {
  const browser = await launchVisible(name);
  await browser.installExtension(join(root, '.output', build));
  const [first] = await browser.pages();
  // Both buyers write by themselves: something to answer is always there.
  await (first ?? (await browser.newPage())).goto(`${url}/pinduoduo/?script=1`);
  await (await browser.newPage()).goto(`${url}/feige/?script=1`);
  console.log(`The desk is open beside two practice consoles; all of them: ${url}`);
  console.log(
    'Press Alt+J to search, "/" in the reply box for suggestions. Close the browser to end.',
  );
  await new Promise<void>((done) => browser.once('disconnected', () => done()));
}

function launchVisible(name: BrowserName): Promise<Browser> {
  if (name === 'firefox') {
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env.FIREFOX_PATH,
      headless: false,
      defaultViewport: null,
    });
  }
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM_PATH,
    headless: false,
    defaultViewport: null,
    pipe: true,
    enableExtensions: true,
    args: [
      '--no-first-run',
      '--start-maximized',
      // Without a window manager nothing maximises; a console needs room beside the desk.
      '--window-size=1440,900',
      '--disable-features=Translate',
      ...(isRoot() ? ['--no-sandbox'] : []),
    ],
  });
}

/** Chromium's sandbox refuses to run for root. */
function isRoot(): boolean {
  return process.getuid?.() === 0;
}
