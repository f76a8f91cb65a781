import type { Frame, Page } from 'puppeteer-core';

/** Lives in the page that is watched. */
interface Watched extends Window {
  walked?: { around: boolean; end(): string[] };
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

/** Stops that nothing shows, and controls that no stop leads to; a line each. */
export function endWatch(target: Page | Frame): Promise<string[]> {
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
  const met = new Set<Element | null>([document.activeElement]);
  const findings: string[] = [];
  let last: { element: Element; looks: string; label: string } | null = null;

  const nameOf = (element: Element) => {
    const { labels } = element as HTMLInputElement;
    const words = element.ariaLabel ?? labels?.[0]?.textContent ?? element.textContent ?? '';
    return `${element.localName} “${words.trim().slice(0, 30)}” ${element.className}`;
  };

  /** What a ring may be drawn with, on whatever may carry it. */
  const looksOf = (element: Element) => {
    const carriers: [Element, string?][] = [[element], [element, '::before'], [element, '::after']];
    // In a tree or a grid the row that arrow keys move carries it.
    const row = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    if (row) carriers.push([row], [row, '::after']);
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
    if (!last || last.element === document.activeElement) return;
    if (last.element.isConnected && looksOf(last.element) === last.looks) {
      findings.push(`no ring: ${last.label}`);
    }
    last = null;
  };

  const see = ({ target: element }: FocusEvent) => {
    if (!(element instanceof Element)) return;
    leave();
    if (met.has(element)) watched.around = true;
    met.add(element);
    last = { element, looks: looksOf(element), label: nameOf(element) };
    // What is drawn in the place of a switch or a radio button is as large as what holds it.
    const shown = element.getBoundingClientRect().width > 2 ? element : element.parentElement;
    const box = (shown ?? element).getBoundingClientRect();
    const isInside = box.bottom > 1 && box.right > 1 && box.left < innerWidth - 1;
    if (!isInside || box.top > innerHeight - 1) findings.push(`out of sight: ${nameOf(element)}`);
  };

  /** One of several that arrow keys move among: one stop for all of them. */
  const groups =
    '[role=tablist],[role=listbox],[role=grid],[role=radiogroup],[role=menu],[role=toolbar],[role=tree]';
  const isReached = (control: Element) => {
    if (met.has(control)) return true;
    const group = control.closest(groups);
    const { type, name } = control as HTMLInputElement;
    return [...met].some((one) => {
      // The list of a combobox is walked through from its field.
      const leads = group && one?.getAttribute('aria-controls') === group.id;
      const isSameRadio = type === 'radio' && (one as HTMLInputElement | null)?.name === name;
      return group?.contains(one) || leads || isSameRadio;
    });
  };

  const controls =
    'button, a[href], input:not([type="hidden"]), select, textarea, summary, [role="switch"], [tabindex="0"]';
  const watched = {
    around: false,
    end() {
      document.removeEventListener('focusin', see);
      leave();
      // What lies under a modal dialog nobody reaches, by mouse or by key.
      const open = document.querySelector('dialog:modal') ?? document;
      for (const control of open.querySelectorAll<HTMLElement>(controls)) {
        const isOff =
          control.matches(':disabled') || control.closest('[aria-hidden="true"], [inert]');
        // Steps of a number field and the like: its own keys do what they do.
        const isExtra = control.tabIndex < 0 && !control.closest(groups);
        const isShown = control.checkVisibility({ visibilityProperty: true });
        if (!isOff && !isExtra && isShown && !isReached(control)) {
          findings.push(`no way to: ${nameOf(control)}`);
        }
      }
      return findings;
    },
  };
  (window as Watched).walked = watched;
  document.addEventListener('focusin', see);
}
