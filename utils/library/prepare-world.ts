import type { TextChecks } from '@/utils/model/finding';
import type { Language } from '@/utils/model/scope';
import type { Settings } from '@/utils/model/setting';
import type { DetectLanguage } from './buyer-language';

/** What preparing a reply needs besides the rows. */
export interface PrepareWorld {
  checks: TextChecks;
  /** UTC epoch ms. */
  now: number;
  /** IANA zone of this machine. */
  zone: string;
  /** The agent's own language. */
  languageOf(settings: Settings): Language;
  /** Longest message a console takes, characters; null = not known. */
  maxLengthOf(console: string): number | null;
  detect: DetectLanguage;
}
