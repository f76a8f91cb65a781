/** Replaces `{{name}}` in a sentence; for the contexts that carry no i18n library. */
export function fillWords(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}
