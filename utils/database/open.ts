import { backUpBeforeUpgrade } from '@/utils/backup/before-upgrade';
import { SidedeskDatabase } from './database';

/** The database could not be opened; the rows on disk are as they were. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}

let opened: Promise<SidedeskDatabase> | null = null;

/**
 * The open database of this context. A failure is not remembered: the next call tries
 * again, because the usual causes (another tab upgrading, a full disk) go away.
 * @throws {DatabaseUnavailable} with the browser's reason in the message
 */
export function openDatabase(): Promise<SidedeskDatabase> {
  opened ??= open().catch((error) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(): Promise<SidedeskDatabase> {
  const database = new SidedeskDatabase();
  // A newer version in another context wants to upgrade: step aside at once.
  database.on('versionchange', () => {
    database.close();
    opened = null;
  });
  database.on('close', () => {
    opened = null;
  });
  try {
    await backUpBeforeUpgrade(database.verno, Date.now());
    await database.open();
    return database;
  } catch (error) {
    database.close();
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new DatabaseUnavailable(reason.slice(0, 500));
  }
}
