import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { mountDock } from '@/components/dock/dock';
import { watchTopLayer } from '@/components/dock/top-layer';
import { watchSlash } from '@/components/inline/inline-controller';
import { mountInlineList } from '@/components/inline/inline-list';
import { canType } from '@/utils/composer/box';
import { rememberBoxes } from '@/utils/composer/box-memory';
import { findBox } from '@/utils/composer/find-box';
import { withTwins } from '@/utils/composer/slash-query';
import { makeConsoleView } from '@/utils/consoles/console-view';
import { pageOf } from '@/utils/consoles/describe-reading';
import type { TestedPart } from '@/utils/consoles/self-test';
import { watchConversation } from '@/utils/consoles/watch-conversation';
import { findAiling, watchHealth } from '@/utils/consoles/watch-health';
import { connectFrame } from '@/utils/dock/console-end';
import type { CommandResult, ConsoleCommand, ConsoleEvent } from '@/utils/link';
import { onMessage } from '@/utils/messenger';
import type { ConsoleWelcome } from '@/utils/welcome';
import { openBackgroundLine } from './background-line';
import { type ConsoleWorld, obey } from './console-desk';
import { watchHotKeys } from './hot-keys';
import { insertItem } from './insert-item';
import { teachOnWish } from './load-teach';
import { bodyReady, introduce, waitForTurn } from './wait-for-turn';
import { watchDraft } from './watch-draft';
import { watchFrames } from './watch-frames';
import { watchOrphan } from './watch-orphan';
import { watchTyping } from './watch-typing';
import { watchWaiting } from './watch-waiting';

/**
 * Runs the desk on one page: mounts the dock, reads the conversation, listens for "/" and
 * hot keys, and obeys the desk. Everything hangs on `ctx.signal`.
 */
export async function startConsole(ctx: ContentScriptContext): Promise<void> {
  const stop = new AbortController();
  const signal = AbortSignal.any([ctx.signal, stop.signal]);
  // Before anything that waits: key listeners must come first, and carets must be known.
  const memory = rememberBoxes(signal);
  const top = watchTopLayer(signal);
  const windows = watchFrames();
  const run: { command(command: ConsoleCommand): Promise<CommandResult> } = {
    command: async () => ({ ok: false }),
  };
  let isOn = window === window.top;
  let deskIsOpen = () => false;
  let pickInDesk = (_index: number) => false;
  let replyKeys: Record<string, string> = {};
  let insert = async (_id: string, _onlyWhole = false) => false;
  let tellDesk = (_event: ConsoleEvent) => false;
  /** A chain has further messages: only then Alt+N is ours. */
  let hasMore = false;
  watchHotKeys(
    {
      isOn: () => isOn,
      run: (command) => void run.command({ do: command }),
      next: () => hasMore && deskIsOpen() && tellDesk({ is: 'next-step' }),
      show: (panel) => deskIsOpen() && tellDesk({ is: 'panel', panel }),
      pick: (index) => deskIsOpen() && pickInDesk(index),
      itemOn: (combination) => replyKeys[combination],
      insert: (id) => void insert(id),
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
  let { strings, triggers } = welcome;
  replyKeys = welcome.replyKeys;
  const dock = mountDock(
    browser.runtime.getURL('/sidebar.html'),
    welcome.dock,
    strings,
    welcome.scheme,
    top,
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
  };
  watchOrphan(isOrphan, () => showOrphan(), signal);

  // Frames come and go: whoever looks into one also listens there.
  const listRoots = () => {
    const roots = view.listRoots();
    windows.see(roots);
    for (const root of roots) memory.watch(root);
    return roots;
  };
  const box = () => findBox(view.definition, memory, listRoots());
  const inline = mountInlineList(strings, welcome.scheme, top, ({ id }) => void insert(id), signal);
  const slash = watchSlash(
    {
      list: inline,
      findBox: box,
      triggers: () => withTwins(triggers),
      expand: ({ id }) => insert(id, true),
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
  const drafts = watchDraft(
    {
      findBox: box,
      isComposing: memory.isComposing,
      tell: (text) => end.tell({ is: 'draft', text }),
    },
    signal,
  );
  drafts.turn(welcome.liveCheck);
  let ailing: TestedPart[] = [];
  const tellConversation = (snapshot = view.isRead ? view.read() : null) => {
    const target = box();
    end.tell({
      is: 'conversation',
      snapshot,
      canType: target !== null && canType(target),
      page: pageOf(view.definition),
      ailing,
      dock: dock.settings,
    });
  };

  /** @param onlyWhole leave everything as it is where a value is missing or the agent typed on */
  insert = (id, onlyWhole = false) => {
    const query = slash.current();
    if (!onlyWhole) slash.close();
    const claim = (isReady: boolean) => {
      if (onlyWhole && (!isReady || slash.current() !== query)) return false;
      pending = query;
      slash.close();
      return true;
    };
    return insertItem({ view, dock, end, background, obey: run.command, claim }, id);
  };

  const dress = (now: ConsoleWelcome) => {
    ({ strings, triggers, replyKeys } = now);
    view.change(now.definition, now.byMarks);
    dock.dress(strings, now.scheme);
    inline.dress(strings, now.scheme);
    drafts.turn(now.liveCheck);
    tellConversation();
  };
  const refresh = async (url?: string) => {
    const now = await background.ask('console:hello', introduce(url));
    if (now) dress(now);
  };
  const world: ConsoleWorld = {
    view,
    memory,
    teach: teachOnWish(view, () => strings, signal),
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
    expectMore(more) {
      hasMore = more;
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
  tellDesk = (event) => {
    end.tell(event);
    return true;
  };
  const offMessage = onMessage('tell:console', ({ data }) => obey(world, data) as never);
  signal.addEventListener('abort', () => offMessage());

  // Single-page consoles walk from page to page without a load.
  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
    if (signal.aborted || newUrl.pathname === oldUrl.pathname) return;
    void refresh(newUrl.href);
  });

  watchTyping({ view, findBox: box, background }, signal, windows);
  const lookWaiting = watchWaiting(background, dock, signal);
  watchConversation(
    view.read,
    (snapshot) => {
      if (!view.isRead) return;
      tellConversation(snapshot);
      void background.ask('console:snapshot', snapshot).then(lookWaiting);
    },
    signal,
    listRoots,
  );
  watchHealth(
    () => (view.isRead ? findAiling(view.definition) : []),
    (now) => {
      ailing = now;
      dock.showAiling(now.length > 0);
      tellConversation();
    },
    signal,
  );
}
