/** How far from its end, in px, a thread still counts as being at its end. */
const NEAR_END = 40;

/**
 * Keeps a thread that stands at its end there when its box changes size, as it does when a
 * docked neighbour takes width from the page. Returns the function that stops it.
 */
export function followEnd(box: HTMLElement): () => void {
  let atEnd = true;
  const remember = () => {
    atEnd = box.scrollHeight - box.clientHeight - box.scrollTop < NEAR_END;
  };
  const observer = new ResizeObserver(() => {
    if (atEnd) box.scrollTop = box.scrollHeight;
  });
  box.addEventListener('scroll', remember);
  observer.observe(box);
  return () => {
    box.removeEventListener('scroll', remember);
    observer.disconnect();
  };
}
