import type { Playbook } from '../model/playbook.ts';

/**
 * The playbooks an agent is shown: those that are on, of each topic in the agent's language, and
 * in another one only where that topic has none in it. Ones of the shop come before a pack's.
 * @param language of the interface, `zh-TW`
 */
export function choosePlaybooks<P extends Playbook>(all: readonly P[], language: string): P[] {
  const own = language.split('-')[0] ?? language;
  const speaks = ({ locale }: Playbook) => locale.split('-')[0] === own;
  const on = all.filter((playbook) => playbook.on);
  const topics = new Set(on.filter(speaks).map(({ topic }) => topic));
  return on.filter((playbook) => speaks(playbook) || !topics.has(playbook.topic));
}
