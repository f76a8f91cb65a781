import type { DockSettings } from '@/utils/model/setting';
import { make } from './make';

const NARROWEST = 300;
const WIDEST = 640;
const STEP = 20;

interface Resizable {
  read(): DockSettings;
  resize(width: number): void;
  /** After the drag or key press: time to remember it. */
  settle(): void;
}

/** The dock's inner edge: drag it, or use the arrow keys (ARIA window splitter). */
export function makeResizeHandle(dock: Resizable): HTMLElement {
  const handle = make('div', {
    class: 'handle',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-valuemin': String(NARROWEST),
    'aria-valuemax': String(WIDEST),
  });
  let grab = { x: 0, width: 0 };
  const clamp = (width: number) => Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));

  handle.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    event.preventDefault();
    // The capture keeps the drag alive above the desk's iframe.
    handle.setPointerCapture(event.pointerId);
    handle.dataset.drag = '';
    grab = { x: event.clientX, width: dock.read().width };
  });
  handle.addEventListener('pointermove', (event) => {
    if (!event.isTrusted || handle.dataset.drag === undefined) return;
    const way = event.clientX - grab.x;
    dock.resize(clamp(grab.width + (dock.read().side === 'right' ? -way : way)));
  });
  const drop = () => {
    if (handle.dataset.drag === undefined) return;
    delete handle.dataset.drag;
    dock.settle();
  };
  handle.addEventListener('pointerup', drop);
  handle.addEventListener('lostpointercapture', drop);
  handle.addEventListener('keydown', (event) => {
    if (!event.isTrusted) return;
    const { side, width } = dock.read();
    const outward = side === 'right' ? 'ArrowLeft' : 'ArrowRight';
    const inward = side === 'right' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key !== outward && event.key !== inward) return;
    event.preventDefault();
    dock.resize(clamp(width + (event.key === outward ? STEP : -STEP)));
    dock.settle();
  });
  return handle;
}
