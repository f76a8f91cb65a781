import type { TFunction } from 'i18next';

/** Why a reminder ended: the engine's reasons in the agent's language, an agent's own as written. */
export function sayWhyEnded(why: string, t: TFunction): string {
  const status = /^order (.+)$/.exec(why)?.[1];
  if (status) return t(`order/status/${status}`, { defaultValue: why });
  const stop = t(`manager/reminders/stop/${why}`, { defaultValue: why });
  return t(`reminder/ended/${why.replaceAll(' ', '-')}`, { defaultValue: stop });
}
