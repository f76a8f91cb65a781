import type { Frame, Page } from 'puppeteer-core';

interface Watched {
  focused?: { name: string; isSeen: boolean }[];
}

/** What had the focus when a key was pressed since the last question, in order. */
export async function focusedSince(target: Page | Frame): Promise<NonNullable<Watched['focused']>> {
  return target.evaluate(() => (window as Watched).focused?.splice(0) ?? []);
}

/** Notes with every key which element has the focus, and whether one can see that. */
export async function watchFocus(target: Page | Frame): Promise<void> {
  await target.evaluate(() => {
    const own = window as Watched;
    if (own.focused) return;
    const focused: NonNullable<Watched['focused']> = [];
    own.focused = focused;
    // The next key finds the last focus painted.
    const onKey = () => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return;
      const name = `${element.localName} “${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 30)}”`;
      focused.push({ name, isSeen: isSeen(element) });
    };
    window.addEventListener('keydown', onKey, { capture: true });

    /** A ring on it, on what stands for it (a switch's track), or on the option it points to. */
    function isSeen(element: HTMLElement): boolean {
      const active = element.getAttribute('aria-activedescendant');
      const places = [
        element,
        element.nextElementSibling,
        element.parentElement,
        active && document.getElementById(active),
        element.querySelector('[aria-selected="true"], [data-chosen]'),
      ];
      return places.some((place) => place instanceof Element && hasRing(place));
    }

    function hasRing(place: Element): boolean {
      const { outlineStyle, outlineWidth, boxShadow, borderTopColor } = getComputedStyle(place);
      const after = getComputedStyle(place, '::after');
      const accents = accentsOf(place);
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) ||
        boxShadow !== 'none' ||
        (after.borderTopStyle !== 'none' && accents.includes(after.borderTopColor)) ||
        // A field shows it by its border.
        (place.matches('input, textarea, select') && accents.includes(borderTopColor))
      );
    }

    /** The colours of a focused field, as computed. */
    function accentsOf(place: Element): string[] {
      return ['--mantine-primary-color-filled', '--mantine-color-error'].map((name) => {
        // A colour changed later would be on its way for a frame.
        const probe = document.createElement('i');
        probe.style.color = `var(${name})`;
        place.after(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      });
    }
  });
}
