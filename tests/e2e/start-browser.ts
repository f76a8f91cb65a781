import puppeteer, { type Browser } from 'puppeteer-core';
import type { BrowserName } from './browser.ts';

const executables: Record<BrowserName, string> = {
  chromium: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  firefox: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
};
export const GECKO_ID = 'sidedesk@sidedesk.example';
/** Firefox picks a random host name for extension pages unless it is told one. */
export const GECKO_HOST = '5d3de5c0-0000-4000-8000-51dede500001';

/** Firefox forgets what an extension stored when its driver, which put it there, goes. */
const keepStorage = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** What Firefox does beside the pages under test, for a person who is not there. */
const thrift = {
  'layout.frame_rate': 30,
  'dom.ipc.processPrelaunch.enabled': false,
  'toolkit.cosmeticAnimations.enabled': false,
  'ui.prefersReducedMotion': 1,
  'browser.newtab.preload': false,
  'browser.sessionstore.interval': 3_600_000,
};

/** How the browser itself is to be started. */
export interface StartOptions {
  firefoxPrefs?: Record<string, unknown>;
  args?: string[];
}

/** A browser without the extension. */
export function startBrowser(
  name: BrowserName,
  profile: string,
  { firefoxPrefs, args }: StartOptions = {},
): Promise<Browser> {
  return name === 'firefox' ? launchFirefox(profile, firefoxPrefs) : launchChromium(profile, args);
}

function launchChromium(profile: string, args: string[] = []): Promise<Browser> {
  return puppeteer.launch({
    executablePath: executables.chromium,
    userDataDir: profile,
    pipe: true,
    enableExtensions: true,
    defaultViewport: { width: 1440, height: 900 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
}

function launchFirefox(profile: string, prefs: Record<string, unknown> = {}): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: executables.firefox,
    userDataDir: profile,
    defaultViewport: { width: 1440, height: 900 },
    // Since Firefox 153 a driver may open extension pages only with this.
    args: ['--remote-allow-system-access'],
    // A server of a test has a certificate of its own.
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_HOST }),
      ...keepStorage,
      ...thrift,
      ...prefs,
    },
  });
}
