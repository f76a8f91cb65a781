import type { Language } from '@/utils/model/scope';
import type { ConsoleStrings } from '@/utils/welcome';
import { resources } from './resources';

/** The words of the content script (section `dock`), flat, in one language. */
export function pickConsoleStrings(language: Language): ConsoleStrings {
  return { ...resources[language].dock };
}
