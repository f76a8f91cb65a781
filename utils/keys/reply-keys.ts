/** Key combination → item id, for whoever hears key presses. */
export function itemsByKey(replyKeys: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(replyKeys).map(([id, keys]) => [keys, id]));
}
