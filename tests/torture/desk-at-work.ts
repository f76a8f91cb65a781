import type { Frame, Page } from 'puppeteer-core';
import { findDesk, openConsole, openOwnPage, tell, type World } from '../e2e/browser.ts';
import { openSearch, press, searchFor, stateOf } from '../e2e/steps.ts';

/** A title of the starter library; with letters behind it, it is still what is found first. */
const QUESTION = '退货运费谁承担';
const BOX = '#replyTextarea';

/** One agent at one console, and a page of the extension to look at the rows from. */
export class DeskAtWork {
  readonly world: World;
  readonly page: Page;
  desk: Frame;
  readonly own: Page;
  /** When its console was asked for, by `performance.now()`. */
  readonly openedAt: number;
  private asked = 0;

  private constructor(world: World, page: Page, desk: Frame, own: Page, openedAt: number) {
    this.world = world;
    this.page = page;
    this.desk = desk;
    this.own = own;
    this.openedAt = openedAt;
  }

  static async open(world: World): Promise<DeskAtWork> {
    const own = await openOwnPage(world, 'manager.html#/settings');
    const openedAt = performance.now();
    const page = await openConsole(world, 'pinduoduo');
    const desk = await findDesk(page);
    const work = new DeskAtWork(world, page, desk, own, openedAt);
    await work.focusBox();
    return work;
  }

  async focusBox(): Promise<void> {
    await this.page.bringToFront();
    await this.page.waitForSelector(BOX);
    await this.page.click(BOX);
  }

  /** Types a question nobody asked before (the desk remembers answers) and waits for the hits. */
  async search(): Promise<string[]> {
    this.asked += 1;
    await openSearch(this.page, this.desk);
    return searchFor(this.page, this.desk, `${QUESTION}${this.asked.toString(36)}`);
  }

  /** How long a search takes until its hits are on the screen, ms. @throws {Error} without hits */
  async timeSearch(): Promise<number> {
    const started = performance.now();
    const titles = await this.search();
    if (!titles.includes(QUESTION)) throw new Error(`found ${titles.slice(0, 3).join(', ')}`);
    return performance.now() - started;
  }

  /**
   * Begins anew where the desk does not answer any more, so that one defect does not hide others.
   * @returns what the desk showed
   */
  async startOver(): Promise<string> {
    const shown = await this.desk
      .evaluate(() => {
        const box = document.querySelector<HTMLInputElement>('[role="combobox"]');
        const { ariaBusy, textContent } = document.querySelector('main') ?? {};
        const focus = document.hasFocus() ? document.activeElement?.outerHTML : 'elsewhere';
        return `box “${box?.value}”, busy ${ariaBusy}, focus ${focus?.slice(0, 120)}: ${textContent?.slice(0, 300)}`;
      })
      .catch(String);
    await this.page.reload({ waitUntil: 'domcontentloaded' });
    this.desk = await findDesk(this.page);
    await this.focusBox();
    return shown;
  }

  /** Inserts what is found first, to its end: the console has the focus, or the desk says why not. */
  async insertFirst(): Promise<void> {
    await this.search();
    await this.page.keyboard.press('Enter');
    const isOver = () =>
      !document.hasFocus() || document.querySelector('[role="status"] [data-tone="bad"]') !== null;
    await this.desk.waitForFunction(isOver);
  }

  /** What stands in the console's box, which is empty afterwards. */
  async takeDraft(): Promise<string> {
    const { draft } = await stateOf(this.page);
    await this.page.click(BOX);
    await press(this.page, 'Control+KeyA');
    await this.page.keyboard.press('Backspace');
    return draft;
  }

  /** @returns whether the background said that it is saved */
  remind(note: string, dueAt: number): Promise<boolean> {
    const conversation = {
      console: 'pinduoduo',
      shop: '',
      url: '',
      buyerKey: note,
      buyerName: note,
    };
    return this.isAnswered('reminder:create', { kind: 'manual', dueAt, conversation, note });
  }

  isAnswered(type: string, data: unknown): Promise<boolean> {
    return tell(this.own, type, data).then(
      () => true,
      () => false,
    );
  }
}
