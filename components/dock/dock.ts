import type { DockSettings } from '@/utils/model/setting';
import type { ConsoleStrings, WaitingSummary } from '@/utils/welcome';
import { dockStyles } from './dock-styles';
import { isCovered } from './find-cover';
import { make, makeIcon } from './make';
import { makePageRoom } from './page-room';
import { makeResizeHandle } from './resize-handle';
import { show, type TopLayer } from './top-layer';

const HOST_NAME = 'sidedesk-dock';
/** Width of the closed dock, CSS px. */
const RAIL = 40;

export interface Dock {
  readonly frame: HTMLIFrameElement;
  readonly settings: DockSettings;
  change(change: Partial<DockSettings>): void;
  showDue(due: number): void;
  /** The ring around the mark: how many buyers wait, and how long it has been. */
  showWaiting(waiting: WaitingSummary): void;
  /** Marks the rail: something essential of this page is not found any more. */
  showAiling(isAiling: boolean): void;
  /** Takes on another language or look. */
  dress(strings: ConsoleStrings, scheme: string): void;
  /** Nothing of the page lies over the desk or changes how it looks. */
  isSeen(): boolean;
  /** Covers the desk with one sentence and one button, for what it cannot say itself. */
  showTrouble(title: string, text: string, action: string, act: () => void): void;
}

/**
 * Puts the desk at the side of the page: an extension page in an iframe, inside a closed
 * shadow root the page can neither read nor style. Nothing here reads the page.
 * @param onChange called with the settings after the agent resized, opened or closed it
 */
export function mountDock(
  address: string,
  initial: DockSettings,
  strings: ConsoleStrings,
  scheme: string,
  top: TopLayer,
  onChange: (settings: DockSettings) => void,
  signal: AbortSignal,
): Dock {
  let settings = initial;
  // A host left behind by an earlier version of the extension is dead: replace it.
  for (const old of document.querySelectorAll(HOST_NAME)) old.remove();
  const host = document.createElement(HOST_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  const room = makePageRoom(document.documentElement);

  const frame = make('iframe', {
    class: 'frame',
    src: address,
    allow: 'clipboard-write',
  });
  const badge = make('span', { class: 'due', hidden: '' });
  const ailing = make('span', { class: 'ailing', hidden: '' }, ['!']);
  const open = make('button', { class: 'button mark', type: 'button' }, [
    makeIcon(
      'M4 6a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2z',
      'M14 4v16',
      'M7 9h3',
      'M7 12h3',
    ),
  ]);
  // Beside the button, not in it: its name says the same in words.
  const place = make('div', { class: 'place', 'aria-hidden': 'true' }, [badge, ailing]);
  const waiting = make('span', { class: 'waiting', hidden: '' });
  const name = make('span', { class: 'name' });
  const rail = make('div', { class: 'rail' }, [open, place, waiting, name]);
  const trouble = make('div', { class: 'trouble', role: 'alert', hidden: '' });
  const handle = makeResizeHandle({
    read: () => settings,
    resize: (width) => apply({ width }),
    settle: () => onChange(settings),
  });
  const panel = make('div', { class: 'panel' }, [frame, trouble]);
  const dock = make('div', { class: 'dock', role: 'complementary' }, [handle, panel, rail]);
  root.append(make('style', {}, [dockStyles]), dock);

  function apply(change: Partial<DockSettings>): void {
    settings = { ...settings, ...change };
    const width = settings.open ? settings.width : RAIL;
    dock.dataset.side = settings.side;
    dock.dataset.mode = settings.mode;
    dock.dataset.open = String(settings.open);
    dock.style.width = `${width}px`;
    handle.setAttribute('aria-valuenow', String(settings.width));
    room.take(settings.side, settings.mode === 'push' || !settings.open ? width : 0);
  }

  let said = strings;
  function dress(words: ConsoleStrings, look: string): void {
    said = words;
    dock.dataset.scheme = look;
    frame.title = words.desk ?? '';
    const count = waiting.textContent;
    const waits = !waiting.hidden && words.waiting?.replace('{{count}}', count);
    const hint = [words.open, waits, !ailing.hidden && words.ailing].filter(Boolean).join(' · ');
    open.title = hint;
    name.textContent = words.name ?? '';
    open.setAttribute('aria-label', hint);
    dock.setAttribute('aria-label', words.desk ?? '');
    handle.setAttribute('aria-label', words.resize ?? '');
  }

  open.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    apply({ open: true });
    onChange(settings);
  });
  dress(strings, scheme);
  apply({});
  document.documentElement.append(host);
  const takenAt = top.keep(host);
  // Pages that replace their whole body, clean up foreign nodes or carry them elsewhere: come back.
  const guard = new MutationObserver(() => {
    if (host.parentNode === document.documentElement) return;
    document.documentElement.append(host);
    show(host);
  });
  guard.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => {
    guard.disconnect();
    host.remove();
    room.give();
  });

  return {
    frame,
    get settings() {
      return settings;
    },
    change(change) {
      apply(change);
      onChange(settings);
    },
    dress,
    isSeen: () => !isCovered(host, takenAt()),
    showDue(due) {
      badge.hidden = due === 0;
      badge.textContent = due > 99 ? '99+' : String(due);
    },
    showWaiting({ count, level }) {
      waiting.hidden = count === 0;
      waiting.textContent = count > 99 ? '99+' : String(count);
      open.dataset.waiting = count === 0 ? '' : level;
      waiting.dataset.level = level;
      dress(said, dock.dataset.scheme ?? scheme);
    },
    showAiling(isAiling) {
      ailing.hidden = !isAiling;
      dress(said, dock.dataset.scheme ?? scheme);
    },
    showTrouble(title, text, action, act) {
      const button = make('button', { class: 'action', type: 'button' }, [action]);
      button.addEventListener('click', (event) => event.isTrusted && act());
      trouble.replaceChildren(make('h2', {}, [title]), make('p', {}, [text]), button);
      trouble.hidden = false;
      frame.hidden = true;
    },
  };
}
