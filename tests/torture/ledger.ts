import type { Page } from 'puppeteer-core';
import type { Reminder } from '../../utils/model/reminder.ts';

export interface Rows {
  reminders: Reminder[];
  /** Pack → its replies and articles; the agent's own under ''. */
  items: Record<string, number>;
  packs: string[];
  favourites: string[];
}

export interface Damage {
  lost: string[];
  doubled: string[];
}

/** Reads the rows themselves: asking the background would show what it remembers. */
export function readRows(own: Page): Promise<Rows> {
  return own.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('sidedesk'));
    const reading = database.transaction(['reminders', 'replies', 'articles', 'packs', 'meta']);
    const all = <T>(table: string) => answer<T[]>(reading.objectStore(table).getAll());
    type Item = { packId: string | null };
    const [reminders, replies, articles, packs, meta] = await Promise.all([
      all<Reminder>('reminders'),
      all<Item>('replies'),
      all<Item>('articles'),
      all<{ id: string }>('packs'),
      all<{ key: string; value: { favourites?: string[] } }>('meta'),
    ]);
    database.close();
    const items: Record<string, number> = {};
    for (const { packId } of [...replies, ...articles]) {
      items[packId ?? ''] = (items[packId ?? ''] ?? 0) + 1;
    }
    const favourites = meta.find(({ key }) => key === 'settings')?.value.favourites ?? [];
    return { reminders, items, packs: packs.map(({ id }) => id), favourites };
  });
}

/**
 * What somebody was told is saved. What was asked for when the blow fell and never answered may
 * be there or not, but not twice and not in part.
 */
export class Ledger {
  /** Notes of reminders that were acknowledged. */
  private readonly reminders = new Set<string>();
  /** Items of packs that are wholly there (`sure`) or are there wholly or not at all. */
  private readonly packs = new Map<string, { size: number; isSure: boolean }>();

  remember(note: string): void {
    this.reminders.add(note);
  }

  expectPack(id: string, size: number, isSure: boolean): void {
    this.packs.set(id, { size, isSure: isSure || this.packs.get(id)?.isSure === true });
  }

  /** Everything was put aside on purpose. */
  forget(): void {
    this.reminders.clear();
    this.packs.clear();
  }

  judge({ reminders, items, packs }: Rows): Damage {
    const lost: string[] = [];
    const doubled: string[] = [];
    const notes = new Map<string, number>();
    for (const { note, history, kind } of reminders) {
      if (kind === 'manual') notes.set(note, (notes.get(note) ?? 0) + 1);
      const fired = history.filter(({ what }) => what === 'fired').length;
      if (fired > 1) doubled.push(`“${note}” fired ${fired} times`);
    }
    for (const [note, count] of notes) if (count > 1) doubled.push(`“${note}” ${count} times`);
    for (const note of this.reminders) if (!notes.has(note)) lost.push(`“${note}” is gone`);
    for (const [id, { size, isSure }] of this.packs) {
      const found = items[id] ?? 0;
      const isWhole = found === size && packs.includes(id);
      const isAbsent = found === 0 && !packs.includes(id);
      if (isWhole || (isAbsent && !isSure)) continue;
      lost.push(`${found} of ${size} items of ${id}, its entry ${packs.includes(id)}`);
    }
    return { lost, doubled };
  }
}
