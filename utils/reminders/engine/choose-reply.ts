import type { StepReply } from '../../model/reminder-rule.ts';

/** A reply of the library, as far as a rule needs it. */
export interface KnownReply {
  id: string;
  codes: string[];
  tags: string[];
  locale: string;
}

const locales: Record<string, string> = { CN: 'zh', TW: 'zh', JP: 'ja', KR: 'ko', BR: 'pt' };

/**
 * The reply a step offers: by id, else by code, else by tag; of several the one in the
 * language of the market (English where none is known), else the first.
 */
export function chooseReply(
  wanted: StepReply | undefined,
  known: readonly KnownReply[],
  market: string,
): string | undefined {
  if (!wanted) return undefined;
  const language = locales[market] ?? 'en';
  const ways: ((reply: KnownReply) => boolean)[] = [
    ({ id }) => wanted.ids.includes(id),
    ({ codes }) => codes.some((code) => wanted.codes.includes(code)),
    ({ tags }) => wanted.tag !== undefined && tags.includes(wanted.tag),
  ];
  for (const way of ways) {
    const found = known.filter(way);
    const best = found.find(({ locale }) => locale.startsWith(language)) ?? found[0];
    if (best) return best.id;
  }
  return undefined;
}
