/**
 * Lets the mouse do nothing in this window unless the person in front of it can see it. Keys go
 * on working: a page that covers the desk cannot lead somebody to a key of its own choice.
 * A press asks, and the click that follows waits for the answer.
 * @param isSeen asked at each press
 * @param onAnswer called with each answer
 */
export function guardClicks(
  isSeen: () => Promise<boolean>,
  onAnswer: (seen: boolean) => void,
  signal: AbortSignal,
  view: Window = window,
): void {
  let asked: Promise<boolean> = Promise.resolve(true);
  let answer: boolean | null = true;
  const listen = <K extends keyof WindowEventMap>(
    name: K,
    hear: (event: WindowEventMap[K]) => void,
  ) => view.addEventListener(name, hear, { capture: true, signal });

  listen('pointerdown', ({ isTrusted }) => {
    if (!isTrusted) return;
    answer = null;
    const now = isSeen().then((seen) => {
      if (asked === now) answer = seen;
      onAnswer(seen);
      return seen;
    });
    asked = now;
  });
  const judge = (event: MouseEvent) => {
    // A key that presses a button makes a click too: of no press, and so of count 0.
    if (!event.isTrusted || event.detail === 0 || answer === true) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (answer === null) void asked.then((seen) => seen && repeat(event));
  };
  listen('click', judge);
  listen('dblclick', judge);
  listen('auxclick', judge);
}

/** The same event once more, where it was meant to go. */
function repeat(event: MouseEvent): void {
  event.target?.dispatchEvent(new MouseEvent(event.type, event));
}
