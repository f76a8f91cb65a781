import type { Frame, Page } from 'puppeteer-core';

/** What a walk with the Tab key met. */
export interface Walked {
  /** Controls that had the focus. */
  stops: number;
  /** Stops that nothing shows, and controls that no stop leads to; a line each. */
  findings: string[];
}

interface Watched extends Window {
  walked?: { first: Element | null; around: boolean; end(): Walked };
}

/** From now on every control that gets the focus is remembered. */
export function watchFocus(target: Page | Frame): Promise<void> {
  return target.evaluate(watch);
}

/** Whether the focus has come around, or has left the document. */
export function isThrough(target: Page | Frame): Promise<boolean> {
  return target.evaluate(() => {
    const isHere = document.hasFocus() && document.activeElement !== document.body;
    return (window as Watched).walked?.around === true || !isHere;
  });
}

export function endWatch(target: Page | Frame): Promise<Walked> {
  return target.evaluate(() => {
    const { walked } = window as Watched;
    if (!walked) throw new Error('nobody watches the focus');
    return walked.end();
  });
}

/**
 * Runs in the page. A stop is visible when something in it, beside it or around it looks
 * different the moment the focus has gone on.
 */
function watch(): void {
  const met = new Set<Element>();
  const findings: string[] = [];
  let last: { element: Element; looks: string; label: string } | null = null;

  const nameOf = (element: Element) =>
    `${element.localName}.${element.className} “${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 30)}” ${element.id}`;

  /** What a ring may be drawn with, on whatever may carry it. */
  const looksOf = (element: Element) => {
    const carriers: [Element, string?][] = [[element], [element, '::before'], [element, '::after']];
    for (let one = element.nextElementSibling, n = 0; one && n < 2; n += 1) {
      carriers.push([one]);
      one = one.nextElementSibling;
    }
    for (let one = element.parentElement, n = 0; one && n < 3; n += 1) {
      carriers.push([one], [one, '::after']);
      one = one.parentElement;
    }
    return carriers
      .map(([one, part]) => {
        const style = getComputedStyle(one, part);
        const outline = style.outlineStyle === 'none' ? '' : style.outline;
        return [outline, style.boxShadow, style.borderColor, style.backgroundColor].join();
      })
      .join('|');
  };

  const leave = () => {
    if (last?.element.isConnected && looksOf(last.element) === last.looks) {
      findings.push(`no ring: ${last.label}`);
    }
    last = null;
  };

  const see = ({ target: element }: FocusEvent) => {
    if (!(element instanceof Element) || !state) return;
    leave();
    if (met.has(element)) state.around = true;
    met.add(element);
    last = { element, looks: looksOf(element), label: nameOf(element) };
    const box = (
      element.getBoundingClientRect().width > 2 ? element : (element.parentElement ?? element)
    ).getBoundingClientRect();
    if (box.bottom < 1 || box.top > innerHeight - 1 || box.right < 1 || box.left > innerWidth - 1) {
      findings.push(`out of sight: ${nameOf(element)}`);
    }
  };

  /** One of several that arrow keys move among: one stop for all of them. */
  const groups =
    '[role=tablist],[role=listbox],[role=grid],[role=radiogroup],[role=menu],[role=toolbar],[role=tree]';
  const isReached = (control: Element) => {
    if (met.has(control)) return true;
    const group = control.closest(groups);
    if (group && [...met].some((one) => group.contains(one))) return true;
    const { type, name } = control as HTMLInputElement;
    return type === 'radio' && [...met].some((one) => (one as HTMLInputElement).name === name);
  };

  const state: Watched['walked'] = {
    first: null,
    around: false,
    end() {
      document.removeEventListener('focusin', see);
      leave();
      const controls =
        'button, a[href], input:not([type="hidden"]), select, textarea, summary, [role="switch"], [tabindex="0"]';
      for (const control of document.querySelectorAll<HTMLInputElement>(controls)) {
        const isOff = control.disabled || control.closest('[aria-hidden="true"], [inert]');
        // Steps of a number field and the like: its own keys do what they do.
        const isExtra = control.tabIndex < 0 && !control.closest(groups);
        const isShown = control.checkVisibility({ visibilityProperty: true });
        if (!isOff && !isExtra && isShown && !isReached(control)) {
          findings.push(`no way to: ${nameOf(control)}`);
        }
      }
      return { stops: met.size, findings };
    },
  };
  (window as Watched).walked = state;
  document.addEventListener('focusin', see);
}
