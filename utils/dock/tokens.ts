import { browser } from 'wxt/browser';

/** A token is used within moments of the frame's load; ten minutes cover a slow machine. */
const LIFETIME = 10 * 60_000;
const PREFIX = 'dock-token:';

interface Issued {
  tabId: number;
  until: number;
}

/**
 * Issues a one-time token for the desk frame of a tab. Kept in `storage.session` (memory
 * of the browser, extension pages only), so it survives a killed worker but not a restart.
 */
export async function issueToken(tabId: number, now: number): Promise<string> {
  await forgetExpired(now);
  const token = crypto.randomUUID();
  const issued: Issued = { tabId, until: now + LIFETIME };
  await browser.storage.session.set({ [PREFIX + token]: issued });
  return token;
}

/** Was this token issued to this tab? Uses it up, whatever the answer. */
export async function redeemToken(token: string, tabId: number, now: number): Promise<boolean> {
  const key = PREFIX + token;
  const issued = (await browser.storage.session.get(key))[key] as Issued | undefined;
  await browser.storage.session.remove(key);
  return issued !== undefined && issued.tabId === tabId && issued.until >= now;
}

async function forgetExpired(now: number): Promise<void> {
  const all = await browser.storage.session.get(null);
  const expired = Object.entries(all)
    .filter(([key, value]) => key.startsWith(PREFIX) && (value as Issued).until < now)
    .map(([key]) => key);
  if (expired.length > 0) await browser.storage.session.remove(expired);
}
