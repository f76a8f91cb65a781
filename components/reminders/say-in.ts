import type { ReminderRule } from '@/utils/model/reminder-rule';
import type { Language } from '@/utils/model/scope';

/** A rule's words in the language of the interface, else in any they are written in; '' = none. */
export function sayIn(words: ReminderRule['name'], language: string): string {
  const own = words[language as Language];
  return own ?? words['zh-CN'] ?? words.en ?? words['zh-TW'] ?? '';
}
