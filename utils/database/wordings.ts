import {
  type Choice,
  findFaded,
  type LearnedExample,
  type LearningChange,
  learnChoice,
} from '@/utils/search/learning';
import { openDatabase } from './open';

/** Everything learned from choices, the newest first. */
export async function listWordings(): Promise<LearnedExample[]> {
  const database = await openDatabase();
  return database.wordings.orderBy('lastUsed').reverse().toArray();
}

/**
 * Learns from one choice and drops what a bound or time took. One transaction: two desks
 * that choose at once both count.
 */
export async function recordChoice(choice: Choice): Promise<LearningChange> {
  const { wordings } = await openDatabase();
  return wordings.db.transaction('rw', wordings, async () => {
    const known = await wordings.where('shop').equals(choice.shop).toArray();
    const { upserts, removedIds } = learnChoice(known, choice);
    const faded = findFaded(known, choice.now).filter(
      (id) => !upserts.some((row) => row.id === id),
    );
    const gone = [...new Set([...removedIds, ...faded])];
    await wordings.bulkPut(upserts);
    await wordings.bulkDelete(gone);
    return { upserts, removedIds: gone };
  });
}

/** Takes back what was learned from these wordings. */
export async function forgetWordings(ids: string[]): Promise<void> {
  const { wordings } = await openDatabase();
  await wordings.bulkDelete(ids);
}
