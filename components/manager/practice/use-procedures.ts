import { useLiveQuery } from 'dexie-react-hooks';
import { listPlaybooks } from '@/utils/database/playbooks';
import type { PracticeScenario } from '@/utils/model/practice';

/** A procedure an agent may name in practice. */
export interface Procedure {
  topic: string;
  title: string;
}

/**
 * The procedures there are, one for each topic, in the language of the practice where they have
 * it; undefined while they are read.
 */
export function useProcedures({ locale }: PracticeScenario): Procedure[] | undefined {
  return useLiveQuery(async () => {
    const found = new Map<string, Procedure>();
    const isOwn = (one: { locale: string }) => one.locale.split('-')[0] === locale.split('-')[0];
    const all = (await listPlaybooks()).filter(({ on }) => on);
    for (const { topic, title } of [...all.filter(isOwn), ...all]) {
      if (!found.has(topic)) found.set(topic, { topic, title });
    }
    return [...found.values()];
  }, [locale]);
}
