import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';

interface WithAxe {
  axe?: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };
}

/** WCAG 2.2 up to AA, and what axe itself advises: landmarks, order of headings. */
const everything: RunOptions['runOnly'] = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** All that a change of colours can break. */
const colours: RunOptions['runOnly'] = { type: 'rule', values: ['color-contrast'] };

const scopes = { everything, colours };

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in a document that is worse than minor: one line for each element. */
export async function judge(
  target: Page | Frame,
  scope: keyof typeof scopes = 'everything',
): Promise<string[]> {
  const isThere = await target.evaluate(() => (window as WithAxe).axe !== undefined);
  if (!isThere) await target.evaluate(await source);
  return target.evaluate(runAxe, scopes[scope]);
}

/** Runs in the page. */
async function runAxe(runOnly: RunOptions['runOnly']): Promise<string[]> {
  const { axe } = window as WithAxe;
  if (!axe) throw new Error('axe is not in this page');
  const options: RunOptions = { resultTypes: ['violations'], iframes: false };
  if (runOnly) options.runOnly = runOnly;
  // Rows are drawn by one component: a dozen of a list says what a thousand would.
  const rest = ['li', 'tr', '[role="row"]'].map((row) => [`${row}:nth-child(n+13)`]);
  const { violations } = await axe.run({ exclude: rest }, options);
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target: where, failureSummary = '' }) => {
        const why = failureSummary.split('\n')[1]?.trim() ?? '';
        return `${id} ${where.join(' ')}: ${why}`;
      }),
    );
}
