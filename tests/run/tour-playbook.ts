import type { Page } from 'puppeteer-core';
import { findDesk, openConsole, type World } from '../e2e/browser.ts';
import { startByKeys } from '../e2e/playbook-steps.ts';
import { buyerSays, FEIGE_BOX, press } from '../e2e/steps.ts';

const BUYER = '7730194826648';
const PROCEDURE = '差评处理四步';

/**
 * A buyer threatens with a bad review: a case is opened, and the playbook for it runs.
 * @param show takes the picture
 */
export async function followPlaybook(
  world: World,
  show: (page: Page, name: string, story: string) => Promise<void>,
): Promise<void> {
  const page = await openConsole(world, 'feige', `buyer=${BUYER}`);
  const desk = await findDesk(page);
  await buyerSays(page, BUYER, '再不处理我就给差评');
  await desk.waitForFunction(
    (words) =>
      [...document.querySelectorAll('main > button')].some((one) =>
        one.textContent?.includes(words),
      ),
    {},
    PROCEDURE,
  );
  await page.click(FEIGE_BOX);
  await press(page, 'Alt+KeyO');
  await desk.waitForSelector('[role="tabpanel"]');
  await show(page, 'case', 'Alt+O: a case with all that is known of buyer and order');
  await startByKeys(page, desk, PROCEDURE);
  await show(page, 'playbook', 'Alt+P: the playbook these words ask for, with its clock');
  await page.close();
}
