/** A frame that has not come after this many ms is not coming. */
const UNPAINTED = 120;

/**
 * Runs after the page's next frame: what is measured then costs no layout of its own. A page
 * that draws nothing (hidden, or the browser is busy) is not waited for.
 */
export function afterPaint(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    work();
  };
  if (!document.hidden) requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, document.hidden ? 0 : UNPAINTED);
}
