import { Dexie } from 'dexie';
import { vi } from 'vitest';
import { DATABASE_NAME } from '@/utils/database/database';

/** Starts a test with nothing stored; an open connection steps aside by itself. */
export function emptyDatabase(): Promise<void> {
  return withoutWarnings(() => Dexie.delete(DATABASE_NAME));
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
