import { listPackParts } from '@/utils/database/packs';
import { type PracticeScenario, practiceSchema } from '@/utils/model/practice';

/** Scripted buyers: those that come with the product, then those of installed packs. */
export async function listScenarios(): Promise<PracticeScenario[]> {
  const [{ default: own }, parts] = await Promise.all([
    import('@/assets/packs/practice.json'),
    listPackParts(),
  ]);
  const found = new Map<string, PracticeScenario>();
  for (const record of [...own.practice, ...parts.flatMap(({ practice = [] }) => practice)]) {
    const { data } = practiceSchema.safeParse(record);
    if (data) found.set(data.id, data);
  }
  return [...found.values()];
}
