import { findItem } from '@/utils/database/library';
import { listFavourites } from '@/utils/database/settings';
import { listInsertions, listRecentlyUsed } from '@/utils/database/usage';
import { forgetWordings, listWordings, recordChoice } from '@/utils/database/wordings';
import type { UsageReport } from '@/utils/model/usage';
import type { SearchRequest } from '@/utils/protocol';
import type { SearchHit, SearchOptions } from '@/utils/search/types';
import { answerMessage } from './answer-message';
import type { DeskItem, ExplainedHit, SearchAnswer } from './answers';
import { describeHit, describeItem } from './describe-hit';
import { arrangeHome } from './home-lists';
import { chooseWording, placeOf } from './learn-wording';
import {
  buildIndex,
  catchUp,
  isBehind,
  isWorn,
  type LibraryIndex,
  nameCategory,
  namePack,
  openIndex,
  saveIndex,
} from './library-index';
import { MOST_USES, REMEMBERED, RecentUse } from './recent-use';
import { listStarters } from './starters';
import { isWeak } from './weak-answer';

/** How long nobody asks anything before the index is stored or built anew, ms. */
const QUIET = 3_000;
/** How many such times storing is put off while somebody keeps asking. */
const PATIENCE = 4;
/** Wordings handed to the engine at a stretch: a few ms. */
const WORDINGS_AT_ONCE = 200;

interface Live {
  index: LibraryIndex;
  use: RecentUse;
}

/**
 * The library of this worker, warm in memory and behind the database by nothing: every
 * answer first catches up with the stored revision when `markStale()` was called.
 * Derived data only; a killed worker loads the stored index, or builds it from the rows.
 */
export class LiveLibrary {
  #live: Promise<Live> | null = null;
  #stale = false;
  #care: ReturnType<typeof setTimeout> | undefined;
  #behindSince: number | null = null;
  #warmed: unknown = null;
  readonly #quiet: number;

  /** @param quiet ms without a question after which the index is stored */
  constructor(quiet = QUIET) {
    this.#quiet = quiet;
  }

  /** Tells that rows changed; the next question reads exactly what changed since. */
  markStale(): void {
    this.#stale = true;
  }

  /** Opens the index ahead of the first question. */
  async warm(): Promise<number> {
    return (await this.#current()).index.engine.size;
  }

  /**
   * Hits for what an agent types, or for what a buyer waits to be answered (only those sure
   * enough). No text = favourites and what was used, so that the desk is never empty.
   */
  async search(request: SearchRequest): Promise<SearchAnswer> {
    const live = await this.#current();
    const { index } = live;
    const size = index.engine.size;
    if (request.text.trim() === '') {
      return { ...(await this.#home(live, request)), size, basis: 'recent', weak: false };
    }
    const options = this.#optionsFor(live, request);
    const find = (text: string) => index.engine.search(text, options);
    const describe = (hits: SearchHit[]) => hits.flatMap((hit) => describeHit(index, hit));
    if (request.mode === 'message') {
      const found = answerMessage(request.text, find);
      const hits = describe(found?.hits ?? []);
      return { hits, size, basis: 'message', weak: !found, asked: found?.asked };
    }
    const hits = find(request.text);
    return { hits: describe(hits), size, basis: 'query', weak: isWeak(request.text, hits) };
  }

  /** Hits with everything that decided about them, for people who look after the library. */
  async explain(request: SearchRequest): Promise<ExplainedHit[]> {
    const live = await this.#current();
    const { engine } = live.index;
    const options = this.#optionsFor(live, request);
    return engine.search(request.text, options).flatMap((hit) => {
      const features = engine.explain(request.text, hit.id, options) ?? {};
      return describeHit(live.index, hit).map((shown) => ({ ...shown, features }));
    });
  }

  /** One item with the names of its category and pack. */
  async find(id: string): Promise<DeskItem | null> {
    const [{ index }, item] = await Promise.all([this.#current(), findItem(id)]);
    if (!item) return null;
    const names = { categoryName: nameCategory(index, item), source: namePack(index, item.packId) };
    return item.type === 'reply' ? { ...item, ...names } : { ...item, ...names };
  }

  /** An item was inserted: it moves up where it is used, and the buyer's wording is learned. */
  async noteUse(report: UsageReport): Promise<void> {
    if (report.kind !== 'insert' || !report.itemId) return;
    const { index, use } = await this.#current();
    use.add(report);
    const choice = chooseWording(index.engine, report);
    if (!choice) return;
    const { upserts, removedIds } = await recordChoice(choice);
    index.engine.learn(upserts, removedIds);
  }

  /** The agent starred something, or took a star away. */
  async noteFavourites(): Promise<void> {
    const [{ use }, favourites] = await Promise.all([this.#current(), listFavourites()]);
    use.favour(favourites);
  }

  /** Takes back what was learned from these wordings. */
  async forget(ids: string[]): Promise<void> {
    await forgetWordings(ids);
    (await this.#current()).index.engine.learn([], ids);
  }

  /** Stores the index if the next start would have much to catch up with. */
  async save(now: number): Promise<void> {
    const { index } = await this.#current();
    if (isWorn(index)) await this.#rebuild();
    const live = await this.#current();
    if (isBehind(live.index)) await saveIndex(live.index, now);
  }

  async #home({ index, use }: Live, { locale = '', console = '', limit = 20 }: SearchRequest) {
    const [favourites, recent] = await Promise.all([listFavourites(), listRecentlyUsed(limit)]);
    const used = use.boostsFor(console, Date.now());
    const starters = listStarters(index.starters, index.places, locale);
    const lists = { favourites, recent, used, starters };
    const home = arrangeHome(lists, (id) => index.engine.item(id) !== null, limit);
    const items = await Promise.all(home.ids.map(findItem));
    const hits = items.flatMap((item) => (item ? [describeItem(index, item)] : []));
    // One that went this very moment would put every heading below it in the wrong place.
    return hits.length === home.ids.length ? { hits, sections: home.sections } : { hits };
  }

  #optionsFor({ use }: Live, request: SearchRequest): SearchOptions {
    const { console, shop, locale } = request;
    const now = Date.now();
    const context = {
      now,
      ...(console ? { console, place: placeOf(console, shop) } : {}),
      ...(shop ? { shop } : {}),
      ...(locale ? { locale } : {}),
    };
    const { limit = 20, mode = 'keystroke' } = request;
    return { limit, mode, context, boosts: use.boostsFor(console ?? '', now) };
  }

  async #current(): Promise<Live> {
    if (!this.#live) {
      this.#stale = false;
      this.#follow(openLive());
    } else if (this.#stale) {
      this.#stale = false;
      // Everybody who asks from now on waits for the same catching up.
      this.#follow(
        this.#live.then(async ({ index, use }) => {
          const now = await catchUp(index);
          if (now.engine !== index.engine) await teach(now);
          return { index: now, use };
        }),
      );
    }
    const live = await (this.#live as Promise<Live>);
    this.#takeCare(live.index);
    return live;
  }

  /** If it fails, the next question opens the library again. */
  #follow(next: Promise<Live>): void {
    this.#live = next.catch((error) => {
      this.#live = null;
      throw error;
    });
  }

  /** What no question should wait for: derived tables at once, storing when it is quiet. */
  #takeCare(index: LibraryIndex): void {
    if (this.#warmed !== index.engine) {
      this.#warmed = index.engine;
      setTimeout(() => index.engine.warm().catch(report('warm')), 0);
    }
    if (!isBehind(index)) return;
    const now = Date.now();
    this.#behindSince ??= now;
    // Somebody who never pauses must not keep it from being stored at all.
    if (this.#care && now - this.#behindSince > PATIENCE * this.#quiet) return;
    clearTimeout(this.#care);
    this.#care = setTimeout(() => {
      this.#care = undefined;
      this.#behindSince = null;
      this.save(Date.now()).catch(report('store'));
    }, this.#quiet);
  }

  async #rebuild(): Promise<void> {
    const index = await buildIndex();
    await teach(index);
    if (!this.#live) return;
    // Whatever was written while it was being built is caught up with here.
    this.#follow(this.#live.then(async ({ use }) => ({ index: await catchUp(index), use })));
  }
}

async function openLive(): Promise<Live> {
  const [index, uses, favourites] = await Promise.all([
    openIndex(),
    listInsertions(Date.now() - REMEMBERED, MOST_USES),
    listFavourites(),
  ]);
  await teach(index);
  return { index, use: new RecentUse(uses, favourites) };
}

/** Hands the learned wordings to an engine, the newest at once. */
async function teach({ engine }: LibraryIndex): Promise<void> {
  const wordings = await listWordings();
  engine.learn(wordings.slice(0, WORDINGS_AT_ONCE));
  for (let at = WORDINGS_AT_ONCE; at < wordings.length; at += WORDINGS_AT_ONCE) {
    const part = wordings.slice(at, at + WORDINGS_AT_ONCE);
    setTimeout(() => engine.learn(part), at / 10);
  }
}

const report = (what: string) => (error: unknown) =>
  console.warn(`[sidedesk] the search index could not ${what}:`, error);
