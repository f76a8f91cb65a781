import i18next, { type TFunction } from 'i18next';
import type { Language } from '@/utils/model/scope';
import type { CallName, Calls } from '@/utils/packs/workbench/calls';
import { type Message, packError, type Question } from '@/utils/packs/workbench/wire';
import { makeWorkbench } from '@/utils/packs/workbench/workbench';
import { managerWords } from '../../words';
import { speakReasons } from '../explain-problem';

/**
 * Answers the questions of a page.
 * @param send to the page
 * @returns what to call with each question
 */
export function serveWorkbench(
  send: (message: Message) => void,
): (question: Question) => Promise<void> {
  const bench = makeWorkbench((progress) => send({ progress }));
  const speak = makeSpeaker();
  return async ({ id, name, data, language }) => {
    try {
      await speak(language);
      const answer = bench[name] as (question: unknown) => Promise<Calls[CallName][1]>;
      send({ id, answer: await answer(data) });
    } catch (error) {
      send({ id, error: packError(error) });
    }
  };
}

/** zod's reasons become sentences where a file is read, which is not in the page. */
function makeSpeaker(): (language: Language) => Promise<void> {
  let spoken: Language | null = null;
  return async (language) => {
    if (spoken === language) return;
    spoken = language;
    const words = i18next.createInstance();
    const t: TFunction = await words.init({
      lng: language,
      resources: { [language]: { translation: managerWords[language] } },
      keySeparator: '/',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
    speakReasons(t);
  };
}
