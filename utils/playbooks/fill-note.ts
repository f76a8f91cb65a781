/** Values a hand-off note may name besides `fact.<name>`. */
export const noteNames: ReadonlySet<string> = new Set([
  'buyer.name',
  'order.no',
  'order.amount',
  'order.tracking_no',
  'order.carrier',
  'order.status',
  'product.name',
  'shop.name',
  'agent.name',
  'evidence',
]);

/** What stands where nothing is known, for a hand to fill. */
const BLANK = '____';
const NAME = /\{\{\s*([\w.-]{1,80})\s*\}\}/g;

/** Names of the values in a note, each once. */
export function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(NAME)].map(([, name = '']) => name))];
}

/** A note with its values; what is not known becomes a blank. Values are text, never read again. */
export function fillNote(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(NAME, (_, name: string) =>
    Object.hasOwn(values, name) ? values[name]?.trim() || BLANK : BLANK,
  );
}
