import type { Playbook } from '../model/playbook.ts';
import { matchLocales } from '../replies/choose-variant.ts';

/**
 * The playbooks an agent is shown: those that are on, and of each topic only those in the agent's
 * language, else in Chinese of the other script, else in any. Ones of the shop come before a pack's.
 * @param language of the interface, `zh-TW`
 */
export function choosePlaybooks<P extends Playbook>(all: readonly P[], language: string): P[] {
  // What is written for another country is read as well.
  const nearnessOf = ({ locale }: Playbook) => Math.min(matchLocales(locale, language), 2);
  const on = all.filter((playbook) => playbook.on);
  const nearest = new Map<string, number>();
  for (const playbook of on) {
    const { topic } = playbook;
    nearest.set(topic, Math.max(nearest.get(topic) ?? 0, nearnessOf(playbook)));
  }
  return on.filter((playbook) => nearnessOf(playbook) === nearest.get(playbook.topic));
}
