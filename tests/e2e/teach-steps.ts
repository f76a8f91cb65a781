import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { ConsoleName } from '../consoles/addresses.ts';
import { serveConsole, type World } from './browser.ts';
import { pickInMenu } from './steps.ts';

/** A practice page under an address nobody knows, with the desk beside it. */
export async function openLocal(world: World, name: ConsoleName, ready: string): Promise<Page> {
  const page = await world.browser.newPage();
  await serveConsole(page, `http://localhost/${name}/`);
  await page.goto(`http://localhost/${name}/`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector(ready);
  return page;
}

export async function startTeaching(desk: Frame): Promise<void> {
  await pickInMenu(desk, '教侧台认识');
  await desk.waitForSelector('[aria-current="step"]');
}

/** Presses a button of the desk by its words. */
export async function teachButton(desk: Frame, words: string): Promise<void> {
  const button = await desk.waitForSelector(`::-p-xpath(//button[contains(., "${words}")])`);
  await button?.click();
}

/** Clicks one part on the page and waits until the desk asks for the next. */
export async function pickPart(
  page: Page,
  desk: Frame,
  target: ElementHandle<Element> | null,
  offset?: { x: number; y: number },
): Promise<void> {
  if (!target) throw new Error('the part is not in the page');
  const step = await currentStep(desk);
  await teachButton(desk, '点选');
  await page.waitForSelector('sidedesk-pick');
  await target.click(offset ? { offset } : {});
  await desk.waitForFunction(
    (before) => document.querySelector('[aria-current="step"]')?.textContent !== before,
    {},
    step,
  );
}

function currentStep(desk: Frame): Promise<string> {
  return desk.$eval('[aria-current="step"]', (step) => step.textContent);
}

/** Shows the plain practice page whole and saves it. */
export async function teachPlain(page: Page, desk: Frame): Promise<void> {
  await startTeaching(desk);
  await pickPart(page, desk, await page.$('#reply'));
  await pickPart(page, desk, await page.$('.message:not(.ours) .message-text'));
  await pickPart(page, desk, await page.$('.message.ours .message-text'));
  await pickPart(page, desk, await page.$('#customer'));
  const order = await page.$('.order dd');
  if (order) await pickPart(page, desk, order);
  else await teachButton(desk, '跳过');
  await teachButton(desk, '保存并使用');
  await desk.waitForFunction(() => document.body.textContent.includes('已保存'));
}
