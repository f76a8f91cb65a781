import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDesk, launch, openOwnPage, practiceBuild, type World, waitUntil } from './browser.ts';
import { buyerSays, openSearch, searchFor, waitForNotice } from './steps.ts';
import { openLocal, pickPart, startTeaching, teachButton, teachPlain } from './teach-steps.ts';

describe('an agent shows the desk an unknown page', () => {
  let world: World;
  beforeAll(async () => {
    world = await launch({ build: practiceBuild });
  });
  afterAll(() => world.close());

  test('taught from nothing: read, typed into, and still read after a reload', async () => {
    const page = await openLocal(world, 'plain', '#reply');
    const desk = await findDesk(page);
    await teachPlain(page, desk);
    // Nothing of the page was pressed while its parts were clicked.
    expect(await page.evaluate(() => document.querySelector('#subject')?.matches(':focus'))).toBe(
      false,
    );
    await seesBuyer(page, desk);
    await buyerSays(page, await openUid(page), '退货的运费谁出呀？');
    await desk.waitForFunction(() => document.body.textContent.includes('运费谁出呀'));

    await openSearch(page, desk);
    await searchFor(page, desk, 'yf');
    await page.keyboard.press('Enter');
    await waitForNotice(desk, '已填入');
    expect(await page.$eval('#reply', (box) => box.textContent)).toContain('运费');

    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.waitForSelector('#reply');
    await seesBuyer(page, await findDesk(page));
    await page.close();
  });

  test('exported and imported into a fresh profile, the page is read there too', async () => {
    const text = await exportTaught(world);
    expect(text).not.toMatch(/Olivia|headphones|HB-2084/);
    const folder = await mkdtemp(join(tmpdir(), 'sidedesk-taught-'));
    const file = join(folder, 'taught.sidedesk.json');
    await writeFile(file, text);
    const fresh = await launch({ build: practiceBuild });
    try {
      const page = await openLocal(fresh, 'plain', '#reply');
      const desk = await findDesk(page);
      await desk.waitForFunction(() => document.body.textContent.includes('不是已知的客服后台'));
      const packs = await openOwnPage(fresh, 'manager.html#/packs');
      await packs.bringToFront();
      const input = await packs.waitForSelector('input[type="file"]');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
      const apply = await packs.waitForSelector('::-p-xpath(//button[contains(., "确认导入")])');
      await apply?.click();
      await page.bringToFront();
      await seesBuyer(page, desk);
    } finally {
      await fresh.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('the page can neither begin teaching nor click for the agent', async () => {
    const page = await openLocal(world, 'plain', '#reply');
    const desk = await findDesk(page);
    await startTeaching(desk);
    await teachButton(desk, '在页面上点选');
    await page.waitForSelector('sidedesk-pick');
    // All a script can do: click everything, our own host too.
    const before = await page.evaluate(() => {
      let reached = 0;
      document.querySelector('#reply')?.addEventListener('pointerdown', () => reached++);
      const hosts = document.querySelectorAll<HTMLElement>('sidedesk-pick, #reply, .message-text');
      for (const one of hosts) {
        one.click();
        one.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      }
      return { reached, isOpen: document.querySelector('sidedesk-pick') !== null };
    });
    expect(before).toEqual({ reached: 0, isOpen: true });
    // A refusal says what to do; Escape of the agent ends it and the page is as it was.
    await page.click('.message-text');
    await desk.waitForFunction(() => document.body.textContent.includes('这里不是输入框'));
    await teachButton(desk, '在页面上点选');
    await page.waitForSelector('sidedesk-pick');
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('sidedesk-pick') === null);
    await page.close();
  });

  test('in a frame and in a shadow root the parts can be clicked as well', async () => {
    const page = await openLocal(world, 'plain', '#reply');
    const desk = await findDesk(page);
    await page.evaluate(buildInnerChats);
    await startTeaching(desk);
    await page.waitForFunction(() =>
      document.querySelector<HTMLIFrameElement>('#chat-frame')?.contentDocument?.querySelector('p'),
    );
    const chat = await page.$('#chat-frame');
    await pickPart(page, desk, chat, { x: 60, y: 130 });
    await pickPart(page, desk, chat, { x: 60, y: 20 });
    await pickPart(page, desk, chat, { x: 60, y: 60 });
    await desk.waitForFunction(() => document.body.textContent.includes('from the frame'));
    await teachButton(desk, '取消');
    // The same in an open shadow root.
    await page.evaluate(buildShadowChat);
    await startTeaching(desk);
    const host = await page.$('shadow-chat');
    await pickPart(page, desk, host, { x: 60, y: 130 });
    await pickPart(page, desk, host, { x: 60, y: 20 });
    await pickPart(page, desk, host, { x: 60, y: 60 });
    await desk.waitForFunction(() => document.body.textContent.includes('from the shadow'));
    await page.close();
  });
});

/** Presses "export" in the manager's settings and takes the file on its way to the downloads. */
async function exportTaught(world: World): Promise<string> {
  const manager = await openOwnPage(world, 'manager.html#/settings');
  await manager.bringToFront();
  const button = await manager.waitForSelector('::-p-xpath(//button[contains(., "导出")])');
  await manager.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => {
      void (file as Blob).text().then((text) => Object.assign(window, { exported: text }));
      return createObjectURL.call(URL, file);
    };
  });
  await button?.click();
  const text = await waitUntil(
    () => manager.evaluate(() => (window as { exported?: string }).exported),
    'the exported file',
  );
  await manager.close();
  return text;
}

/** A chat in an open shadow root, over the page. */
function buildShadowChat(): void {
  document.querySelector('#chat-frame')?.remove();
  const host = document.createElement('shadow-chat');
  host.style.cssText =
    'display:block;position:fixed;left:20px;top:80px;width:500px;height:300px;z-index:9;background:#fff';
  host.attachShadow({
    mode: 'open',
  }).innerHTML = `<style>p{margin:0;font:16px/40px sans-serif}</style>
    <div class="chat"><div class="line theirs"><p class="words">Hello from the shadow</p></div>
    <div class="line mine"><p class="words">Our answer</p></div></div>
    <textarea style="display:block;height:60px;width:300px;margin-top:20px" class="reply-box"></textarea>`;
  document.body.append(host);
}

/** A chat in a frame of the same origin, over the page. */
function buildInnerChats(): void {
  const frame = document.createElement('iframe');
  frame.id = 'chat-frame';
  frame.style.cssText =
    'position:fixed;left:20px;top:80px;width:500px;height:300px;z-index:9;background:#fff';
  frame.srcdoc = `<style>body{margin:0;font:16px/40px sans-serif}p{margin:0}</style>
    <div class="chat"><div class="line theirs"><p class="words">Hello from the frame</p></div>
    <div class="line mine"><p class="words">Our answer</p></div></div>
    <textarea style="display:block;height:60px;width:300px;margin-top:20px" class="reply-box"></textarea>`;
  document.body.append(frame);
}

function seesBuyer(page: Page, desk: Frame): Promise<unknown> {
  return page
    .$eval('#customer', (name) => name.textContent)
    .then((name) =>
      desk.waitForFunction(
        (wanted) => document.querySelector('header')?.textContent?.includes(wanted ?? '—'),
        {},
        name,
      ),
    );
}

function openUid(page: Page): Promise<string> {
  return page.$eval('#customer-mail', (line) =>
    line.textContent.replace('Ticket ', '').toLowerCase(),
  );
}
