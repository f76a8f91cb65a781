import { launch, openOwnPage } from './browser.ts';
const world = await launch({ browser: 'chromium', settings: { agentName: '小安' } });
const page = await openOwnPage(world, 'manager.html#/settings');
await page.evaluate(async () => {
  const db: IDBDatabase = await new Promise((ok, no) => { const r = indexedDB.open('sidedesk'); r.onsuccess = () => ok(r.result); r.onerror = () => no(r.error); });
  const tx = db.transaction(['usage', 'figures', 'reminders'], 'readwrite');
  const now = Date.now();
  let seed = 7; const rnd = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const items = ['zh.r.where-parcel', 'zh.r.greet-first', 'zh.r.return-apply', 'zh.r.refund-where', 'zh.r.size-guide', 'zh.r.pay-fail', 'zh.a.freight-rules'];
  for (let d = 0; d < 60; d++) {
    const n = 20 + Math.floor(rnd() * 25);
    for (let i = 0; i < n; i++) {
      const at = now - d * 86400000 - Math.floor(rnd() * 3 * 3600000);
      const place = { console: rnd() < 0.6 ? 'feige' : 'pinduoduo', shop: '', agent: rnd() < 0.7 ? '小安' : '小北', talk: 't' + d + '-' + Math.floor(i / 2) };
      const first = i % 2 === 0;
      const waitedMs = Math.floor((first ? 9000 : 40000) * (0.3 + rnd() * 4));
      tx.objectStore('usage').add({ at, kind: 'asked', ...place, ...(first ? { first } : {}) });
      tx.objectStore('usage').add({ at: at + waitedMs, kind: 'answered', waitedMs, timely: waitedMs < 180000 && rnd() > 0.02, ...place, ...(first ? { first } : {}) });
      tx.objectStore('usage').add({ at, kind: 'insert', itemId: items[Math.floor(rnd() * rnd() * items.length)], ...place, ...(rnd() < 0.4 ? { query: ['物流', '退货 运费', '尺码', '发票'][Math.floor(rnd() * 4)] } : {}) });
      if (rnd() < 0.2) tx.objectStore('usage').add({ at, kind: 'reminded', about: 'unpaid-nudge', ...place });
      if (rnd() < 0.08) tx.objectStore('usage').add({ at, kind: 'outcome', about: 'unpaid-nudge', ...place });
      if (d === 0 && i < 9) tx.objectStore('usage').add({ at, kind: 'no-answer', query: '能不能开专票', console: 'feige' });
    }
  }
  tx.objectStore('figures').delete('~built');
  await new Promise((ok) => { tx.oncomplete = ok; });
});
await page.close();
const shot = async (name: string, hash: string, width: number, height: number, steps?: (p: typeof page) => Promise<void>, dark = false) => {
  const p = await openOwnPage(world, `manager.html#/${hash}`);
  p.on('pageerror', (e) => console.log('ERR', name, e)); p.on('console', (m) => m.type() === 'error' && console.log('CON', name, m.text()));
  await p.setViewport({ width, height });
  if (dark) await p.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await new Promise((r) => setTimeout(r, 1800));
  if (steps) await steps(p);
  await p.screenshot({ path: `/tmp/ri/${name}.png` });
  await p.close();
};
await shot('insights', 'insights', 1280, 1500);
await shot('insights-dark', 'insights/timely', 1920, 1080, undefined, true);
await shot('guides', 'guides', 1280, 900);
await shot('practice', 'practice', 1280, 1100);
await shot('practice-run', 'practice/zh.p.bad-review', 1280, 800);
await shot('practice-result', 'practice/zh.p.pay', 1280, 1000, async (p) => {
  for (const text of ['您好，看看银行卡限额，或换一种付款方式', '可以转，加我微信，发我账号']) {
    await p.type('textarea', text); await p.keyboard.press('Enter'); await new Promise((r) => setTimeout(r, 900));
  }
});
await world.close();
