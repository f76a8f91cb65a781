/** Nested words as `path/to/key` → sentence. */
export function flattenWords(words: Record<string, unknown>, above = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[above + key, value] as const]
        : [...flattenWords(value as Record<string, unknown>, `${above}${key}/`)],
    ),
  );
}

/** The `{{names}}` of a sentence, sorted, each once. */
export function placeholdersOf(sentence: string): string[] {
  const names = [...sentence.matchAll(/\{\{\s*([^}]+?)\s*\}\}/g)].map(([, name]) => name ?? '');
  return [...new Set(names)].sort();
}
