import type { Frame, Page } from 'puppeteer-core';
import { findDesk, launch, openConsole } from '../../e2e/browser.ts';
import { importFile } from '../../e2e/import-file.ts';
import { openSearch, press, searchFor, waitForDraft } from '../../e2e/steps.ts';

declare global {
  interface Window {
    benchInputAt: number;
    benchChosenAt: number;
  }
}

const ROUNDS = 25;

/**
 * Chooses replies in the desk beside the Pinduoduo console.
 * @param items replies in the library
 * @returns from each key press to the console's input event, ms: `chosen` with Enter on what
 * the preview shows, `cold` with Alt+2 on a reply that nobody has looked at
 */
export async function insertChosen(items: number): Promise<{ chosen: number[]; cold: number[] }> {
  const world = await launch({ browser: 'chromium' });
  try {
    await importFile(world, 'bench.sidedesk.json', makePack(items));
    const page = await openConsole(world, 'pinduoduo', 'buyer=2817364590127');
    const desk = await findDesk(page);
    await page.waitForSelector('#msgListContainer li.onemsg');
    await watch(page, desk);
    const chosen: number[] = [];
    const cold: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      chosen.push(await insert(page, desk, `jc${round * 7}`, 'Enter'));
      cold.push(await insert(page, desk, `琥珀基准 ${round * 11 + 3}`, 'Alt+Digit2'));
    }
    return { chosen, cold };
  } finally {
    await world.close();
  }
}

function makePack(items: number): string {
  const replies = Array.from({ length: items }, (_, at) => ({
    id: `bench.${at}`,
    codes: [`jc${at}`],
    title: `琥珀基准 ${at}`,
    variants: [
      {
        tone: 'warm',
        text: `{{buyer.name}}您好，第 ${at} 条：{{#if order.no}}订单 {{order.no}}{{else}}请提供订单号{{/if}}，{{date +3 workdays}}前答复。{{pick:感谢理解|谢谢您}}`,
      },
      { tone: 'brief', text: `第 ${at} 条，{{date}}` },
    ],
  }));
  const head = { format: 'sidedesk.pack', formatVersion: 1, id: 'bench', name: '基准' };
  return JSON.stringify({ ...head, version: '1.0.0', locale: 'zh-CN', replies });
}

async function watch(page: Page, desk: Frame): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('#replyTextarea')?.addEventListener('input', () => {
      window.benchInputAt = performance.timeOrigin + performance.now();
    });
  });
  await desk.evaluate(() => {
    document.addEventListener(
      'keydown',
      ({ key, altKey, code }) => {
        if (key !== 'Enter' && !(altKey && code === 'Digit2')) return;
        window.benchChosenAt = performance.timeOrigin + performance.now();
      },
      true,
    );
  });
}

async function insert(page: Page, desk: Frame, query: string, keys: string): Promise<number> {
  await page.click('#replyTextarea');
  await press(page, 'Control+KeyA');
  await page.keyboard.press('Backspace');
  await waitForDraft(page, (text) => text === '');
  await openSearch(page, desk);
  await press(page, 'Control+KeyA');
  await searchFor(page, desk, query);
  await press(page, keys);
  await waitForDraft(page, (text) => text !== '');
  const inputAt = await page.evaluate(() => window.benchInputAt);
  return inputAt - (await desk.evaluate(() => window.benchChosenAt));
}
