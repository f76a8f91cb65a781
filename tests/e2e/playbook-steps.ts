import type { Frame, Page } from 'puppeteer-core';
import { waitUntil } from './browser.ts';
import { press } from './steps.ts';

/** Opens the playbook of the buyer on screen and starts the one that is proposed: keys only. */
export async function startByKeys(page: Page, desk: Frame, title: string): Promise<void> {
  await press(page, 'Alt+KeyJ');
  await desk.waitForFunction(() => document.hasFocus());
  await press(page, 'Alt+KeyP');
  await desk.waitForFunction(
    (words) => document.activeElement?.textContent?.includes(words),
    {},
    title,
  );
  await page.keyboard.press('Enter');
  await desk.waitForFunction(
    (words) => document.querySelector('h2')?.textContent?.includes(words),
    {},
    title,
  );
}

/** What the step at hand says; '' = the run is through. */
export function nowStep(desk: Frame): Promise<string> {
  return desk.evaluate(() => document.querySelector('section[aria-labelledby]')?.textContent ?? '');
}

/**
 * Walks on as an agent does, filling in what is asked for, until a step is at hand (null = the
 * end). @param choices beginning of a step's title → beginning of the branch to take in it
 */
export async function walkTo(
  desk: Frame,
  title: string | null,
  choices: Record<string, string>,
): Promise<void> {
  for (let steps = 0; steps < 30; steps++) {
    const at = await nowStep(desk);
    if (title === null ? at === '' : at.includes(title)) return;
    if (at === '') throw new Error(`the run ended before “${title}”`);
    await fillStep(desk);
    await desk.evaluate((wanted) => {
      const section = document.querySelector('section[aria-labelledby]');
      const name = section?.querySelector('h3')?.textContent ?? '';
      const branch = Object.entries(wanted).find(([step]) => name.includes(step))?.[1];
      const buttons = [...(section?.querySelectorAll('button') ?? [])];
      const isIt = (text: string) =>
        branch ? text.replace(/^\d/, '').startsWith(branch) : text.startsWith('完成这一步');
      buttons.find(({ textContent }) => isIt(textContent ?? ''))?.click();
    }, choices);
    const heading = at.slice(0, 8);
    await waitUntil(
      async () => ((await nowStep(desk)).slice(0, 8) === heading ? null : true),
      `the step after “${at.slice(0, 60)}”`,
    );
  }
  throw new Error(`“${title}” was not come to`);
}

/**
 * Fills in every field and ticks every check of the step at hand. What a busy desk was drawing
 * anew at that very moment is filled in again, as a person would.
 */
async function fillStep(desk: Frame): Promise<void> {
  const asked = (await nowStep(desk)).slice(0, 80);
  await waitUntil(async () => {
    await fillFields(desk);
    return waitUntil(() => isFilled(desk), 'the step', 2_000).catch(() => null);
  }, `all of “${asked}”`);
}

async function fillFields(desk: Frame): Promise<void> {
  const fields = await desk.$$('section[aria-labelledby] :is(select, input)');
  for (const field of fields) {
    await field.evaluate((node) => {
      const today = new Date().toISOString().slice(0, 10);
      const set = (prototype: object, value: string) =>
        Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(node, value);
      if (node instanceof HTMLSelectElement) {
        if (node.value !== '') return;
        set(HTMLSelectElement.prototype, node.options[1]?.value ?? '');
        node.dispatchEvent(new Event('change', { bubbles: true }));
      } else if (node instanceof HTMLInputElement && node.type === 'checkbox') {
        if (!node.checked) node.click();
      } else if (node instanceof HTMLInputElement && node.closest('form') === null) {
        if (node.value === '') {
          set(HTMLInputElement.prototype, node.type === 'date' ? today : '如实填写');
          node.dispatchEvent(new Event('input', { bubbles: true }));
        }
        node.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      }
    });
  }
}

/** Is nothing left open that keeps the step from being ticked? */
function isFilled(desk: Frame): Promise<boolean> {
  return desk.evaluate(
    () =>
      !document.querySelector('section[aria-labelledby]')?.textContent?.includes('还差') &&
      [
        ...document.querySelectorAll<HTMLInputElement>(
          'section[aria-labelledby] input[type=checkbox]',
        ),
      ].every(({ checked }) => checked),
  );
}
