import type { Language } from '@/utils/model/scope';
import type { ConsoleStrings } from '@/utils/welcome';
import { workerWords } from './worker-words';

/** The words of the content script (section `dock`), flat, in one language. */
export function pickConsoleStrings(language: Language): ConsoleStrings {
  return { ...workerWords[language].dock };
}
