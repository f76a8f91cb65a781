import { launch, openConsole, openOwnPage, findDesk, changeSettings } from '/tmp/wt/compliance/tests/e2e/browser.ts';
const out = '/tmp/ac/shots'; import { mkdirSync } from 'node:fs'; mkdirSync(out, { recursive: true });
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
for (const [scheme, language, width] of [['light','zh-CN',420],['dark','en',300]] as const) {
  const world = await launch({ browser: 'chromium', settings: { colorScheme: scheme, language, liveCheck: true, docks: { pinduoduo: { side: 'right', mode: 'push', width, open: true } } } });
  try {
    const m = await openOwnPage(world, 'manager.html#/rules');
    await m.setViewport({ width: 1280, height: 1000 });
    await m.waitForSelector('textarea');
    await wait(1200);
    await m.click('section textarea');
    await m.keyboard.type(language === 'en' ? 'Please change your review, we will send a gift card for a review. Call (415) 555-2671' : '亲，好评返现 5 元，加薇信领取，质量最好，不知道什么时候到');
    await wait(1200);
    await m.screenshot({ path: `${out}/rules-${scheme}.png` });
    const buttons = await m.$$('button');
    for (const b of buttons) { const t = await b.evaluate((x) => x.textContent); if (t === '新增规则' || t === 'Add a rule') { await b.click(); break; } }
    await wait(600);
    await m.screenshot({ path: `${out}/form-${scheme}.png` });
    await m.goto(`${world.origin}/manager.html#/settings`).catch(() => 0); await wait(800);
    await m.screenshot({ path: `${out}/settings-${scheme}.png` });
    const page = await openConsole(world, 'pinduoduo', 'buyer=2817364590127');
    await page.bringToFront();
    const desk = await findDesk(page);
    await page.click('#replyTextarea');
    await page.keyboard.type('你好，好评返xian 5 元，，加 V 信领，电话 13800138000');
    await desk.waitForSelector('mark', { timeout: 8000 });
    await wait(800);
    await page.screenshot({ path: `${out}/live-${scheme}.png` });
  } catch (e) { console.log(scheme, String(e)); } finally { await world.close(); }
}
