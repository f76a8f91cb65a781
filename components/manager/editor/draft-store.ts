const PREFIX = 'sidedesk.draft.';

/** What was typed and not saved, kept in this browser through reloads and crashes. */
export function readKept(key: string): unknown {
  const stored = localStorage.getItem(PREFIX + key);
  if (stored === null) return null;
  try {
    return JSON.parse(stored);
  } catch (error) {
    console.warn('[sidedesk] a draft cannot be read:', error);
    return null;
  }
}

export function keepDraft(key: string, draft: object): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch (error) {
    // Pictures may be more than the browser keeps here: the words alone are.
    console.warn('[sidedesk] a draft is kept without its pictures:', error);
    localStorage.setItem(PREFIX + key, JSON.stringify({ ...draft, images: [] }));
  }
}

export function dropDraft(key: string): void {
  localStorage.removeItem(PREFIX + key);
}
