import type { PracticeRun } from '@/utils/model/practice';
import { openDatabase } from './open';

export async function addPracticeRun(run: PracticeRun): Promise<void> {
  const { practiceRuns } = await openDatabase();
  await practiceRuns.add(run);
}

/** Practices that were finished, the oldest first; at most the newest `limit`. */
export async function listPracticeRuns(limit: number): Promise<PracticeRun[]> {
  const { practiceRuns } = await openDatabase();
  return (await practiceRuns.orderBy(':id').reverse().limit(limit).toArray()).reverse();
}
