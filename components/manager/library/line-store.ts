import { countChanges, readChanges, readPages } from '@/utils/database/library';
import { type Line, lineOf } from './entries';

/** Changed rows over which reading everything in pages blocks less than reading them at once. */
const MANY = 2_000;
/** Lines after which a progress is told. */
const STEP = 20_000;

/** What is known of the library; `isWhole` false: it is still being read. */
export interface Lines {
  lines: Line[];
  isWhole: boolean;
  /** Lines read so far. */
  read: number;
  error: unknown;
}

/**
 * The lines of the whole library, kept while the manager is open and brought up to date with
 * what changed. The first lines are there after one page.
 */
export class LineStore {
  #lines = new Map<string, Line>();
  #revision = -1;
  #work: Promise<void> = Promise.resolve();
  #shown: Lines = { lines: [], isWhole: false, read: 0, error: null };
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly get = (): Lines => this.#shown;

  /** Begins to read before anybody asks. What fails is read again when somebody does. */
  begin(): void {
    this.#work = this.#readAll()
      .then(() => this.#showAll())
      .catch((error: unknown) => console.debug('[sidedesk] not read ahead:', error));
  }

  /** Reads what is behind a revision of the library. */
  catchUp(revision: number): void {
    this.#work = this.#work
      .then(() => this.#read(revision))
      .catch((error: unknown) => this.#show({ error }));
  }

  async #read(revision: number): Promise<void> {
    if (revision === this.#revision) return;
    const isKnown = this.#revision >= 0 && revision > this.#revision;
    const isFew = isKnown && (await countChanges(this.#revision)) < MANY;
    if (!isFew || !(await this.#readChanges())) await this.#readAll();
    this.#showAll();
  }

  #showAll(): void {
    this.#show({ lines: [...this.#lines.values()], isWhole: true, read: this.#lines.size });
  }

  /** @returns false when more changed than is named */
  async #readChanges(): Promise<boolean> {
    const { replies, articles, removed, revision } = await readChanges(this.#revision);
    if (!removed) return false;
    for (const id of removed) this.#lines.delete(id);
    for (const row of replies) this.#lines.set(row.id, lineOf('reply', row));
    for (const row of articles) this.#lines.set(row.id, lineOf('article', row));
    this.#revision = revision;
    return true;
  }

  async #readAll(): Promise<void> {
    const lines = new Map<string, Line>();
    const isFirst = this.#revision < 0;
    this.#revision = await readPages(({ replies = [], articles = [] }) => {
      for (const row of replies) lines.set(row.id, lineOf('reply', row));
      for (const row of articles) lines.set(row.id, lineOf('article', row));
      if (!isFirst) return;
      if (this.#shown.read === 0) this.#show({ lines: [...lines.values()], read: lines.size });
      else if (lines.size - this.#shown.read >= STEP) this.#show({ read: lines.size });
    });
    this.#lines = lines;
  }

  #show(change: Partial<Lines>): void {
    this.#shown = { ...this.#shown, error: null, ...change };
    for (const listener of this.#listeners) listener();
  }
}
