import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { mountDock } from '@/components/dock/dock';
import { watchSlash } from '@/components/inline/inline-controller';
import { mountInlineList } from '@/components/inline/inline-list';
import { canType } from '@/utils/composer/box';
import { rememberBoxes } from '@/utils/composer/box-memory';
import { findBox } from '@/utils/composer/find-box';
import { makeConsoleView } from '@/utils/consoles/console-view';
import { describeReading } from '@/utils/consoles/describe-reading';
import { watchConversation } from '@/utils/consoles/watch-conversation';
import { connectFrame } from '@/utils/dock/console-end';
import type { CommandResult, ConsoleCommand } from '@/utils/link';
import { onMessage } from '@/utils/messenger';
import type { ConsoleWelcome } from '@/utils/welcome';
import { openBackgroundLine } from './background-line';
import { type ConsoleWorld, obey } from './console-desk';
import { watchHotKeys } from './hot-keys';
import { insertHit } from './insert-hit';
import { introduce, waitForTurn } from './wait-for-turn';
import { watchFrames } from './watch-frames';

/** How often an orphaned script looks whether its extension is still there, ms. */
const ORPHAN_CHECK = 3_000;

/**
 * Runs the desk on one page: mounts the dock, reads the conversation, listens for "/" and
 * hot keys, and obeys the desk. Everything hangs on `ctx.signal`.
 */
export async function startConsole(ctx: ContentScriptContext): Promise<void> {
  const stop = new AbortController();
  const signal = AbortSignal.any([ctx.signal, stop.signal]);
  // Before anything that waits: key listeners must come first, and carets must be known.
  const memory = rememberBoxes(signal);
  const windows = watchFrames();
  const run: { command(command: ConsoleCommand): Promise<CommandResult> } = {
    command: async () => ({ ok: false }),
  };
  let isOn = window === window.top;
  let deskIsOpen = () => false;
  let pickInDesk = (_index: number) => false;
  watchHotKeys(
    {
      isOn: () => isOn,
      run: (command) => void run.command({ do: command }),
      pick: (index) => deskIsOpen() && pickInDesk(index),
    },
    signal,
    windows,
  );

  await bodyReady();
  let showOrphan: () => void = () => stop.abort();
  const isOrphan = () => !browser.runtime?.id;
  const background = openBackgroundLine(isOrphan, () => showOrphan());
  const welcome = await waitForTurn((hello) => background.ask('console:hello', hello), signal);
  if (!welcome) {
    stop.abort();
    return;
  }
  isOn = true;
  const view = makeConsoleView();
  view.change(welcome.definition, welcome.byMarks);
  let { strings } = welcome;
  const dock = mountDock(
    browser.runtime.getURL('/sidebar.html'),
    welcome.dock,
    strings,
    welcome.scheme,
    (settings) => {
      const { id } = view.definition;
      const place = id === 'generic' ? location.hostname : id;
      void background.ask('dock:save', { place, dock: settings });
      tellConversation();
    },
    signal,
  );
  dock.showDue(welcome.due);
  showOrphan = () => {
    dock.showTrouble(strings.updated ?? '', strings.reload ?? '', strings.reloadNow ?? '', () =>
      location.reload(),
    );
    clearInterval(orphanCheck);
  };
  // Not the context's own interval: that one ends everything as soon as it notices.
  const orphanCheck = setInterval(() => isOrphan() && showOrphan(), ORPHAN_CHECK);
  signal.addEventListener('abort', () => clearInterval(orphanCheck));

  const box = () => findBox(view.definition, memory, view.listRoots());
  const inline = mountInlineList(
    strings,
    welcome.scheme,
    (hit) => {
      pending = slash.current();
      slash.close();
      void insertHit({ view, dock, end, background, obey: run.command }, hit);
    },
    signal,
  );
  const slash = watchSlash(
    {
      list: inline,
      findBox: box,
      isComposing: memory.isComposing,
      search: async (text, limit) =>
        (await background.ask('search', { text, limit, console: view.definition.id }))?.hits ?? [],
    },
    signal,
    windows,
  );
  /** A query whose reply waits in the desk for values. */
  let pending: ReturnType<typeof slash.current> = null;

  const end = connectFrame(
    dock.frame,
    new URL(browser.runtime.getURL('/')).origin,
    async () => (await background.ask('console:token', undefined)) ?? '',
    (command) => run.command(command),
    () => tellConversation(),
    signal,
  );
  const tellConversation = () => {
    const target = box();
    end.tell({
      is: 'conversation',
      snapshot: view.isRead ? view.read() : null,
      canType: target !== null && canType(target),
      page: { console: view.definition.id, reading: describeReading(view.definition) },
      dock: dock.settings,
    });
  };

  const dress = (now: ConsoleWelcome) => {
    strings = now.strings;
    view.change(now.definition, now.byMarks);
    dock.dress(strings, now.scheme);
    inline.dress(strings, now.scheme);
    tellConversation();
  };
  const refresh = async (url?: string) => {
    const now = await background.ask('console:hello', introduce(url));
    if (now) dress(now);
  };
  const world: ConsoleWorld = {
    view,
    memory,
    dock,
    findBox: box,
    takeQuery() {
      const query = pending;
      pending = null;
      return query;
    },
    tellDesk(what) {
      if (what === 'conversation') tellConversation();
      else if (what === 'focus-search') end.tell({ is: what });
      else end.tell('is' in what ? what : { is: 'news', news: what });
    },
    leave: () => stop.abort(),
    refresh: () => void refresh(),
    countDue: (due) => dock.showDue(due),
  };
  run.command = (command) => obey(world, command);
  deskIsOpen = () => dock.settings.open;
  pickInDesk = (index) => {
    if (inline.isOpen) return false;
    end.tell({ is: 'pick', index });
    return true;
  };
  const offMessage = onMessage('tell:console', ({ data }) => obey(world, data) as never);
  signal.addEventListener('abort', () => offMessage());

  // Single-page consoles walk from page to page without a load.
  let path = location.pathname;
  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => {
    if (signal.aborted || newUrl.pathname === path) return;
    path = newUrl.pathname;
    void refresh(newUrl.href);
  });

  watchConversation(
    view.read,
    (snapshot) => {
      if (!view.isRead) return;
      tellConversation();
      void background.ask('console:snapshot', snapshot);
    },
    signal,
    () => {
      const roots = view.listRoots();
      windows.see(roots);
      return roots;
    },
  );
}

/** The page's body exists: before that there is nothing to read and nowhere to be. */
function bodyReady(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}
