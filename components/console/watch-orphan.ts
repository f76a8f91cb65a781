/** How often an orphaned script looks whether its extension is still there, ms. */
const CHECK = 3_000;

/**
 * Calls `show` once the extension is gone from under this script (it was updated or removed).
 * Not the context's own interval: that one ends everything as soon as it notices.
 */
export function watchOrphan(isOrphan: () => boolean, show: () => void, signal: AbortSignal): void {
  const check = setInterval(() => {
    if (!isOrphan()) return;
    clearInterval(check);
    show();
  }, CHECK);
  signal.addEventListener('abort', () => clearInterval(check));
}
