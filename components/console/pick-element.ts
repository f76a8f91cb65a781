import { make } from '@/components/dock/make';
import { documentOf, type Root } from '@/utils/consoles/roots';

const HOST_NAME = 'sidedesk-pick';

const styles = `
:host { all: initial; }
.glass { position: fixed; inset: 0; z-index: 2147483645; cursor: crosshair; touch-action: none; }
.frame { position: fixed; z-index: 2147483645; box-sizing: border-box; pointer-events: none; border: 2px solid #0b7285; border-radius: 4px; background: rgb(11 114 133 / .14); box-shadow: 0 0 0 1px rgb(255 255 255 / .85); }
.frame[hidden] { display: none; }
.hint { position: fixed; top: 14px; left: 50%; z-index: 2147483645; transform: translateX(-50%); max-width: 60vw; padding: 8px 16px; border-radius: 8px; background: #0b7285; color: #fff; font: 500 14px/1.5 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; box-shadow: 0 6px 24px rgb(0 0 0 / .25); pointer-events: none; }
`;

/**
 * Lets the agent click one element of the page, in same-origin frames and open shadow roots
 * too, and outlines what is under the pointer. A pane of glass of ours takes the pointer, so
 * that nothing in the page is pressed; only what a person did counts. Null when the agent
 * pressed Escape or `signal` aborted.
 * @param hint one sentence shown on top of the page
 */
export function pickElement(hint: string, signal: AbortSignal): Promise<Element | null> {
  const host = document.createElement(HOST_NAME);
  const frame = make('div', { class: 'frame', hidden: '' });
  const glass = make('div', { class: 'glass' });
  host
    .attachShadow({ mode: 'closed' })
    .append(
      make('style', {}, [styles]),
      glass,
      frame,
      make('div', { class: 'hint', role: 'status' }, [hint]),
    );
  document.documentElement.append(host);

  return new Promise((resolve) => {
    const stop = new AbortController();
    const end = (picked: Element | null) => {
      stop.abort();
      host.remove();
      resolve(picked);
    };
    if (signal.aborted) return end(null);
    signal.addEventListener('abort', () => end(null), { signal: stop.signal });
    const hear = <E extends Event>(target: EventTarget, name: string, act: (event: E) => void) =>
      target.addEventListener(
        name,
        (event) => {
          if (!event.isTrusted) return;
          event.stopImmediatePropagation();
          act(event as E);
        },
        { capture: true, passive: false, signal: stop.signal },
      );
    for (const name of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'contextmenu']) {
      hear(glass, name, (event) => event.preventDefault());
    }
    hear<PointerEvent>(glass, 'pointermove', (event) => outline(frame, hitAt(event)));
    hear<MouseEvent>(glass, 'click', (event) => {
      const hit = hitAt(event);
      if (hit) end(hit.element);
    });
    // The glass itself does not scroll: what lies under it does.
    hear<WheelEvent>(glass, 'wheel', (event) => {
      event.preventDefault();
      scrollAt(hitAt(event)?.element ?? null, event);
      outline(frame, null);
    });
    window.addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        end(null);
      },
      { capture: true, signal: stop.signal },
    );
  });
}

interface Hit {
  element: Element;
  /** Where its tree begins on the top page, CSS px. */
  x: number;
  y: number;
}

/** The innermost element at a point of the page, ours left out. */
function hitAt({ clientX, clientY }: { clientX: number; clientY: number }): Hit | null {
  let root: Root = document;
  let hit: Hit | null = null;
  let x = 0;
  let y = 0;
  for (;;) {
    const element: Element | undefined = root
      .elementsFromPoint(clientX - x, clientY - y)
      .find((one) => !one.localName.startsWith('sidedesk-') && one !== hit?.element);
    // A shadow root without a hit of its own names elements outside of it.
    if (!element || (hit && element.getRootNode() !== root)) return hit;
    hit = { element, x, y };
    const inner: Root | null =
      element.localName === 'iframe' ? documentOf(element) : element.shadowRoot;
    if (!inner) return hit;
    if (inner !== element.shadowRoot) {
      const around = element.getBoundingClientRect();
      x += around.left + element.clientLeft;
      y += around.top + element.clientTop;
    }
    root = inner;
  }
}

function outline(frame: HTMLElement, hit: Hit | null): void {
  frame.hidden = hit === null || /^(?:html|body)$/.test(hit.element.localName);
  if (!hit || frame.hidden) return;
  const { width, height, left, top } = hit.element.getBoundingClientRect();
  frame.style.cssText = `left:${left + hit.x - 2}px;top:${top + hit.y - 2}px;width:${width + 4}px;height:${height + 4}px`;
}

/** Scrolls the nearest element that can, as the wheel would have. */
function scrollAt(element: Element | null, { deltaY, deltaMode }: WheelEvent): void {
  const step = deltaMode === 1 ? deltaY * 20 : deltaY;
  for (let at = element; at; at = at.parentElement) {
    const before = at.scrollTop;
    at.scrollTop += step;
    if (at.scrollTop !== before) return;
  }
}
