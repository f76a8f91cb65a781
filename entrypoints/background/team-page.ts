import { browser } from 'wxt/browser';

const PAGE = '/team.html';

/** The part of Chromium's API for pages nobody sees; Firefox's background is such a page itself. */
interface Offscreen {
  hasDocument(): Promise<boolean>;
  createDocument(wanted: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

const offscreen = () =>
  (globalThis as { chrome?: { offscreen?: Offscreen } }).chrome?.offscreen ?? null;

let opening: Promise<void> | null = null;

/** Makes sure that the team's page is there. Safe to call twice, and after any death. */
export function openTeamPage(): Promise<void> {
  opening ??= open().finally(() => {
    opening = null;
  });
  return opening;
}

async function open(): Promise<void> {
  const api = offscreen();
  if (!api) {
    if (typeof document === 'undefined' || findFrame()) return;
    const frame = document.createElement('iframe');
    frame.src = browser.runtime.getURL(PAGE);
    document.documentElement.append(frame);
  } else if (!(await api.hasDocument())) {
    const justification = "Keeps the connection to the server of the agent's team.";
    await api.createDocument({ url: PAGE, reasons: ['WORKERS'], justification });
  }
}

/** This browser is in no team any more. */
export async function closeTeamPage(): Promise<void> {
  const api = offscreen();
  if (!api) findFrame()?.remove();
  else if (await api.hasDocument()) await api.closeDocument();
}

function findFrame(): Element | null {
  return typeof document === 'undefined' ? null : document.querySelector('iframe');
}
