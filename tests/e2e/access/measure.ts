import type { Frame, Page } from 'puppeteer-core';

/**
 * What is wider than the window, text that is cut off with no way to read the rest, controls that
 * a screen reader has no name for, and what still moves although the person asked for less
 * motion. A hit of the desk's list is read whole
 * in the preview below it, a message in its own conversation.
 */
export function measure(target: Page | Frame): Promise<string[]> {
  return target.evaluate(() => {
    const readElsewhere = '[title], #hits [role="option"]';
    const root = document.documentElement;
    const found: string[] = [];
    const name = (element: Element | undefined) =>
      `${element?.localName}.${element?.className} “${element?.textContent?.trim().slice(0, 40)}”`;
    const all = [...document.body.querySelectorAll<HTMLElement>('*')];
    if (root.scrollWidth > root.clientWidth) {
      const wide = all.findLast((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
      found.push(`wide ${root.scrollWidth} > ${root.clientWidth}: ${name(wide)}`);
    }
    const isCut = (flow: string) => flow === 'hidden' || flow === 'clip';
    for (const element of all) {
      // One pixel wide is what only screen readers meet.
      if (element.clientWidth <= 1 || !element.textContent?.trim()) continue;
      const isWide = element.scrollWidth > element.clientWidth + 1;
      const isHigh = element.scrollHeight > element.clientHeight + 1;
      if (!isWide && !isHigh) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const cut = (isWide && isCut(overflowX)) || (isHigh && isCut(overflowY));
      if (cut && element.checkVisibility() && !element.closest(readElsewhere)) {
        found.push(`cut ${name(element)}`);
      }
    }
    const controls =
      'button, a[href], input:not([type="hidden"]), select, textarea, [role="switch"]';
    for (const control of document.querySelectorAll<HTMLInputElement>(controls)) {
      const label = control.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const names = [
        control.ariaLabel,
        ...label.map((id) => document.getElementById(id)?.textContent),
        ...[...(control.labels ?? [])].map(({ textContent }) => textContent),
        control.textContent,
        control.title,
      ];
      // Arrows of a number field and the like: the field itself has the name.
      const isShown = control.checkVisibility() && !control.closest('[aria-hidden="true"]');
      if (isShown && !names.some((one) => one?.trim())) {
        found.push(`nameless ${control.outerHTML.slice(0, 80)}`);
      }
    }
    for (const animation of document.getAnimations()) {
      const { duration } = animation.effect?.getComputedTiming() ?? {};
      if (Number(duration) > 1) {
        const { target: moved } = animation.effect as KeyframeEffect;
        found.push(`moves ${name(moved ?? undefined)}`);
      }
    }
    return found;
  });
}
