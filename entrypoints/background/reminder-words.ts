import { fillWords } from '@/utils/i18n/fill-words';
import { workerWords } from '@/utils/i18n/worker-words';
import type { Reminder } from '@/utils/model/reminder';
import type { Language } from '@/utils/model/scope';
import type { FireWords } from '@/utils/reminders/fire-due';
import type { NotificationWords } from '@/utils/reminders/notify';

/** How notifications speak in a language. */
export function wordsIn(language: Language): FireWords {
  return {
    one: (reminder) => wordsOf(reminder, language),
    digest: (reminders) => digestOf(reminders, language),
  };
}

function wordsOf(reminder: Reminder, language: Language): NotificationWords {
  const words = workerWords[language];
  const { console, buyerName } = reminder.conversation;
  const name = words.consoles[console as keyof typeof words.consoles] ?? console;
  const detail = reminder.orderNo
    ? fillWords(words.reminder.orderDetail, { tail: reminder.orderNo.slice(-4) })
    : reminder.note || words.reminder.kind[reminder.kind];
  return {
    title: fillWords(words.reminder.notify[reminder.kind], { buyer: buyerName }),
    message: fillWords(words.reminder.notifyText, { console: name, detail }),
  };
}

/** Several that were missed: how many, and the oldest by name. */
function digestOf(reminders: Reminder[], language: Language): NotificationWords {
  const { digest, digestText } = workerWords[language].reminder;
  const [oldest] = reminders;
  const first = oldest ? wordsOf(oldest, language).title : '';
  return {
    title: fillWords(digest, { count: reminders.length }),
    message: fillWords(digestText, { first }),
  };
}
