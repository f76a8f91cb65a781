import { browser } from 'wxt/browser';

/*
 * One desk per tab: several frames of a page may be consoles (a shell and the chat it frames),
 * and only one of them may carry the dock, report, and be spoken to.
 */

const PREFIX = 'console-frame:';

/** The frame that owns the tab's desk; 0, the page itself, unless a frame claimed it. */
export async function ownerFrame(tabId: number): Promise<number> {
  const key = PREFIX + tabId;
  return ((await browser.storage.session.get(key))[key] as number | undefined) ?? 0;
}

/**
 * May this frame carry the tab's desk? The page itself may when nobody else does or when it
 * is a console (`isKnown`); a frame may when the owner does not answer any more.
 * @param answers asks a frame whether its desk is alive
 */
export async function claimTab(
  tabId: number,
  frameId: number,
  isKnown: boolean,
  answers: (frameId: number) => Promise<boolean>,
): Promise<boolean> {
  const key = PREFIX + tabId;
  const owner = (await browser.storage.session.get(key))[key] as number | undefined;
  const isFree = owner === undefined || owner === frameId || (frameId === 0 && isKnown);
  if (!isFree && (await answers(owner))) return false;
  await browser.storage.session.set({ [key]: frameId });
  return true;
}

export async function releaseTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(PREFIX + tabId);
}
