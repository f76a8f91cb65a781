import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { root } from './command.ts';

/**
 * `npm run icons`: draws `assets/icon/icon.svg` in the sizes browsers ask for. Run by hand after a
 * change of the drawing; the pictures are part of the repository.
 */
const sizes = [16, 32, 48, 96, 128];

const drawing = await readFile(join(root, 'assets/icon/icon.svg'), 'utf8');
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
    const picture = await page.screenshot({ omitBackground: true });
    await writeFile(join(root, `assets/public/icon/${size}.png`), picture);
  }
} finally {
  await browser.close();
}
