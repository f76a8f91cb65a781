import type { TextChecks } from '../../../utils/model/finding.ts';

/** Rules looked for one after the other: slower than any engine of rules would be. */
export function standInRules(count: number): TextChecks {
  const words = Array.from({ length: count }, (_, at) => `违禁词${at}`);
  return {
    checkWording: (text) =>
      words.flatMap((word) => {
        const start = text.indexOf(word);
        if (start < 0) return [];
        const place = { start, end: start + word.length, matched: word };
        return [{ ruleId: word, level: 'warn' as const, message: word, guideIds: [], ...place }];
      }),
    findPrivateData: (text) =>
      [...text.matchAll(/\d{11}/g)].map(({ index, 0: matched }) => {
        return { kind: 'phone', start: index, end: index + matched.length, matched };
      }),
  };
}
