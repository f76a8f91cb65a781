import type { Page } from 'puppeteer-core';
import { settle } from './findings.ts';

/** A view of the manager, or something that opens in it. */
export interface ManagerStop {
  /** As the manager's addresses name it. */
  at: string;
  /** What is there once the view has read what it shows; absent = its heading. */
  ready?: string;
}

/** Filled in by `fillShop`. */
export const managerStops: ManagerStop[] = [
  { at: 'library', ready: '[role="grid"] [role="row"] input' },
  { at: 'library/zh.r.return-freight', ready: 'main section h2' },
  { at: 'library/zh.r.return-freight/edit', ready: 'form textarea' },
  { at: 'library/~new/article', ready: 'form textarea' },
  { at: 'packs', ready: 'main li' },
  { at: 'proposals', ready: 'main article, main h2' },
  { at: 'health', ready: '[role="tab"][aria-selected="true"]' },
  { at: 'rules', ready: 'main li' },
  { at: 'cases', ready: 'main ul a' },
  { at: 'cases/case-0' },
  { at: 'contacts', ready: '[role="option"]' },
  { at: 'contacts/feige||buyer-7919', ready: '[role="option"][aria-selected="true"]' },
  { at: 'reminders/today', ready: '[data-row]' },
  { at: 'reminders/week' },
  { at: 'reminders/rules', ready: 'main li [role="switch"]' },
  { at: 'reminders/calendar' },
  { at: 'reminders/orders' },
  { at: 'reminders/shift' },
  { at: 'playbooks', ready: 'main li [role="switch"]' },
  { at: 'playbooks/zh.p.bad-review', ready: 'main nav ol' },
  { at: 'welcome', ready: 'main h2' },
  { at: 'insights' },
  { at: 'practice', ready: 'main li' },
  { at: 'practice/zh.practice.bad-review', ready: 'textarea' },
  { at: 'guides', ready: 'main li' },
  { at: 'team' },
  { at: 'safety' },
  { at: 'settings' },
  { at: 'rescue' },
];

const loading = [
  '[aria-busy="true"], .mantine-Skeleton-root, .mantine-Loader-root',
  // The health of the library is being looked into.
  '.mantine-Progress-root:not([style*="hidden"]) ~ div [role="tablist"]',
].join();

/** Goes to a view and waits until nothing in it says any more that it is still being read. */
export async function goTo(page: Page, { at, ready = 'main h2' }: ManagerStop): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${at}`);
  await page
    .waitForFunction(
      (wanted, busy, view) =>
        document.querySelector('nav [aria-current="page"]')?.getAttribute('href') === `#/${view}` &&
        document.querySelector(wanted) !== null &&
        document.querySelector(busy) === null &&
        // A tab that still counts shows dots.
        ![...document.querySelectorAll('[role="tab"]')].some((tab) =>
          tab.textContent.includes('…'),
        ),
      { polling: 20 },
      ready,
      loading,
      at.split('/')[0],
    )
    .catch((error) => {
      throw new Error(`${at} did not show ${ready}: ${error}`);
    });
  await settle(page);
}
