/** A light English stem: plural, -ing, -ed, -ation, -ly, -ment, -er, doubled and silent letters. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  return trimEnding(trimSuffix(trimPlural(word)));
}

function trimPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function trimSuffix(word: string): string {
  const suffixes: [string, number][] = [
    ['ing', 5],
    ['ed', 4],
    ['ation', 7],
    ['ly', 5],
    ['ment', 7],
    ['er', 5],
  ];
  for (const [suffix, over] of suffixes) {
    if (word.endsWith(suffix)) {
      return word.length > over ? word.slice(0, -suffix.length) : word;
    }
  }
  return word;
}

function trimEnding(word: string): string {
  let out = word;
  if (out.length > 3 && /([^aeiouls])\1$/.test(out)) out = out.slice(0, -1);
  if (out.length > 3 && out.endsWith('ll')) out = out.slice(0, -1);
  if (out.length > 3 && out.endsWith('e')) out = out.slice(0, -1);
  if (out.length > 3 && out.endsWith('i')) out = `${out.slice(0, -1)}y`;
  return out;
}
