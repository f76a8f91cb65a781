import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { mountDock } from '@/components/dock/dock';
import { watchSlash } from '@/components/inline/inline-controller';
import { mountInlineList } from '@/components/inline/inline-list';
import { canType } from '@/utils/composer/box';
import { rememberBoxes } from '@/utils/composer/box-memory';
import { findBox } from '@/utils/composer/find-box';
import { findConsole } from '@/utils/consoles/find-console';
import { readConversation } from '@/utils/consoles/read-conversation';
import { watchConversation } from '@/utils/consoles/watch-conversation';
import { connectFrame } from '@/utils/dock/console-end';
import type { DeskHit } from '@/utils/library/answers';
import { reportInsertion } from '@/utils/library/report-insertion';
import type { CommandResult, ConsoleCommand } from '@/utils/link';
import { onMessage } from '@/utils/messenger';
import { openBackgroundLine } from './background-line';
import { type ConsoleWorld, obey } from './console-desk';
import { watchHotKeys } from './hot-keys';

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
  const run: { command(command: ConsoleCommand): Promise<CommandResult> } = {
    command: async () => ({ ok: false }),
  };
  let deskIsOpen = () => false;
  let pickInDesk = (_index: number) => false;
  let nextInDesk = () => false;
  /** A chain has further messages: only then Alt+N is ours. */
  let hasMore = false;
  watchHotKeys(
    {
      run: (command) => void run.command({ do: command }),
      next: () => hasMore && deskIsOpen() && nextInDesk(),
      pick: (index) => deskIsOpen() && pickInDesk(index),
    },
    signal,
  );

  await bodyReady();
  const definition = findConsole(location.href, document);
  let showOrphan: () => void = () => stop.abort();
  const isOrphan = () => !browser.runtime?.id;
  const background = openBackgroundLine(isOrphan, () => showOrphan());
  const hello = { console: definition.id, host: location.hostname };
  const welcome = await background.ask('console:hello', hello);
  if (!welcome?.on || signal.aborted) {
    stop.abort();
    return;
  }
  let { strings } = welcome;
  const place = definition.id === 'generic' ? location.hostname : definition.id;
  const dock = mountDock(
    browser.runtime.getURL('/sidebar.html'),
    welcome.dock,
    strings,
    welcome.scheme,
    (settings) => {
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

  const read = () => readConversation(definition);
  const box = () => findBox(definition, memory);
  const inline = mountInlineList(strings, welcome.scheme, (hit) => void insertHit(hit), signal);
  const slash = watchSlash(
    {
      list: inline,
      findBox: box,
      isComposing: memory.isComposing,
      search: async (text, limit) =>
        (await background.ask('search', { text, limit, console: definition.id }))?.hits ?? [],
    },
    signal,
  );
  /** A query whose reply waits in the desk for values. */
  let pending: ReturnType<typeof slash.current> = null;

  const end = connectFrame(
    dock.frame,
    new URL(browser.runtime.getURL('/')).origin,
    async () => (await background.ask('console:token', undefined)) ?? '',
    (command) => obey(world, command),
    () => tellConversation(),
    signal,
  );
  const tellConversation = () => {
    const snapshot = read();
    const reading = definition.id === 'generic' ? null : snapshot;
    const target = box();
    end.tell({
      is: 'conversation',
      snapshot: reading,
      canType: target !== null && canType(target),
      dock: dock.settings,
    });
  };

  async function insertHit(hit: DeskHit): Promise<void> {
    pending = slash.current();
    slash.close();
    const conversation = definition.id === 'generic' ? null : read();
    const prepared = await background.ask('reply:prepare', { id: hit.id, conversation });
    if (!prepared) return;
    const [first] = prepared.messages;
    const isComplete = prepared.missing.length + prepared.prompts.length === 0;
    if (!first || !isComplete || first.findings.length > 0) {
      // The desk asks, or explains what is wrong and offers to mend it.
      dock.change({ open: true });
      dock.frame.focus();
      end.tell({ is: 'complete', id: hit.id });
      return;
    }
    const guard = conversation && {
      buyerKey: conversation.buyerKey,
      lastMessageId: conversation.lastMessageId,
    };
    const { text, cursor } = first;
    const more = prepared.messages.length > 1;
    const result = await obey(world, { do: 'insert', text, cursor, guard, more });
    if (result.ok) {
      if (more) end.tell({ is: 'started', id: hit.id });
      const place = { console: definition.id, shop: conversation?.shop ?? '' };
      await background.ask('usage:log', reportInsertion(hit.id, first, conversation, place));
    } else {
      // The desk explains why and offers the copy.
      dock.change({ open: true });
      end.tell({ is: 'complete', id: hit.id });
    }
  }

  const world: ConsoleWorld = {
    definition,
    memory,
    dock,
    read,
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
    async refresh() {
      const now = await background.ask('console:hello', hello);
      if (!now) return;
      strings = now.strings;
      dock.dress(strings, now.scheme);
      inline.dress(strings, now.scheme);
    },
    countDue: (due) => dock.showDue(due),
  };
  run.command = (command) => obey(world, command);
  deskIsOpen = () => dock.settings.open;
  pickInDesk = (index) => {
    if (inline.isOpen) return false;
    end.tell({ is: 'pick', index });
    return true;
  };
  nextInDesk = () => {
    end.tell({ is: 'next-step' });
    return true;
  };
  const offMessage = onMessage('tell:console', ({ data }) => obey(world, data) as never);
  signal.addEventListener('abort', () => offMessage());

  if (definition.id !== 'generic') {
    watchConversation(
      read,
      (snapshot) => {
        tellConversation();
        void background.ask('console:snapshot', snapshot);
      },
      signal,
    );
  }
}

/** The page's body exists: before that there is nothing to read and nowhere to be. */
function bodyReady(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}
