import { browser } from 'wxt/browser';

/** A message that was refused: which, from what kind of sender, and why; nothing of its data. */
export interface Refusal {
  message: string;
  from: string;
  /** `sender`: it may not send that. Otherwise the kind of fault in its shape, as zod names it. */
  why: string;
}

const KEY = 'refusals';
/** As many as help to see what goes wrong. */
const KEPT = 20;

let writing: Promise<void> = Promise.resolve();

/** Notes a refusal in the memory of the browser, which its end empties. */
export function noteRefusal(refusal: Refusal): void {
  writing = writing
    .then(async () => {
      const known = await listRefusals();
      await browser.storage.session.set({ [KEY]: [...known, refusal].slice(-KEPT) });
    })
    .catch((error) => console.debug('[sidedesk] a refusal was not noted', error));
}

/** The last ones, oldest first. */
export async function listRefusals(): Promise<Refusal[]> {
  return ((await browser.storage.session.get(KEY))[KEY] as Refusal[] | undefined) ?? [];
}
