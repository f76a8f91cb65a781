import type { TFunction } from 'i18next';
import type { Clock } from '@/utils/playbooks/deadlines';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A clock of a step in few words, and how pressing it is by now. @param now UTC epoch ms */
export function sayClock(
  { is, warnAt, dueAt }: Clock,
  now: number,
  t: TFunction,
): { text: string; tone: 'calm' | 'warn' | 'late' } {
  const span = saySpan(Math.abs(dueAt - now), t);
  if (is === 'wait') {
    return now < dueAt
      ? { text: t('playbook/in', { span }), tone: 'calm' }
      : { text: t('playbook/ready'), tone: 'warn' };
  }
  if (now >= dueAt) return { text: t('playbook/over', { span }), tone: 'late' };
  return { text: t('playbook/left', { span }), tone: now >= warnAt ? 'warn' : 'calm' };
}

function saySpan(ms: number, t: TFunction): string {
  if (ms < HOUR) return t('playbook/minutes', { count: Math.max(1, Math.round(ms / MINUTE)) });
  if (ms < 2 * DAY) return t('playbook/hours', { count: Math.round(ms / HOUR) });
  return t('playbook/days', { count: Math.round(ms / DAY) });
}
