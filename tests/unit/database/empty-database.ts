import { Dexie } from 'dexie';
import { vi } from 'vitest';
import { BACKUPS_NAME } from '@/utils/database/backups';
import { DATABASE_NAME } from '@/utils/database/database';

/** Starts a test with nothing stored and no backup; an open connection steps aside by itself. */
export async function emptyDatabase(): Promise<void> {
  await withoutWarnings(() => Dexie.delete(DATABASE_NAME));
  await Dexie.delete(BACKUPS_NAME);
}

/** Runs something in which Dexie says in the log what the test is about to bring about. */
export async function withoutWarnings<T>(run: () => PromiseLike<T>): Promise<T> {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  try {
    return await run();
  } finally {
    warn.mockRestore();
  }
}
