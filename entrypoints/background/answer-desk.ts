import { browser } from 'wxt/browser';
import { countLibrary } from '@/utils/database/library';
import { DatabaseUnavailable } from '@/utils/database/open';
import { changeSettings, readSettings, switchFavourite } from '@/utils/database/settings';
import { recordNoAnswer } from '@/utils/database/usage';
import { recallConversation } from '@/utils/dock/open-conversations';
import { redeemToken } from '@/utils/dock/tokens';
import type { LiveLibrary } from '@/utils/library/live-library';
import type { LiveRules } from '@/utils/library/live-rules';
import { Unanswered } from '@/utils/library/unanswered';
import { defaultSettings, type Settings } from '@/utils/model/setting';
import { PRACTICE } from '@/utils/model/tour';
import { receive } from '@/utils/receive';
import { identifySender } from '@/utils/sender';
import { findActiveTab } from '@/utils/sites/find-tab';
import type { DeskWelcome, TabConversation } from '@/utils/welcome';
import { noteAnswered } from './answer-buyers';
import { noteInserted } from './answer-reminders';
import { noteInsertion, noteUse } from './answer-replies';
import { currentLanguage } from './current-language';
import { libraryChanged } from './library-changed';
import { askConsole, tellConsoles, tellDesks } from './tell';

/** Settings that content scripts know: a change is told to them. */
const consoleSettings: (keyof Settings)[] = [
  'language',
  'colorScheme',
  'triggers',
  'replyKeys',
  'liveCheck',
];

/** What the desk, the popup and the manager may ask. */
export function answerDesk(library: LiveLibrary, rules: LiveRules): void {
  receive('desk:confirm', ({ token }, sender) => {
    const tabId = sender.tab?.id;
    return tabId === undefined ? false : redeemToken(token, tabId, Date.now());
  });
  receive('desk:welcome', welcomeDesk);
  const unanswered = new Unanswered((question) => {
    recordNoAnswer(question, Date.now()).catch((error) =>
      console.warn('[sidedesk] a question could not be noted:', error),
    );
  });
  receive('search', async (request, sender) => {
    const answer = await library.search(request);
    // Managers try things out; what agents ask counts.
    const asker = identifySender(sender) === 'manager' ? undefined : sender.tab?.id;
    const isReal = request.console !== PRACTICE;
    if (asker !== undefined && isReal) unanswered.saw(asker, request, answer);
    return answer;
  });
  receive('search:explain', (request) => library.explain(request));
  receive('wording:forget', ({ ids }) => library.forget(ids));
  receive('wording:check', async ({ text, ...context }) => {
    return rules.check(text, context, currentLanguage(await readSettings()));
  });
  receive('item:get', ({ id }) => library.find(id));
  receive('usage:log', async (report, sender) => {
    if (report.console === PRACTICE) return;
    if (sender.tab?.id !== undefined) unanswered.answered(sender.tab.id);
    await noteUse(report);
    await noteInsertion(report);
    await noteInserted(report);
    await noteAnswered(report);
    // What was inserted stays inserted, whether or not anything could be learned from it.
    await library.noteUse(report).catch((error) => {
      console.warn('[sidedesk] nothing was learned from an insertion:', error);
    });
  });
  receive('library:changed', () => libraryChanged(library, rules));
  receive('settings:change', async (change) => {
    const settings = await changeSettings(change);
    await tellDesks({ what: 'settings' });
    if (consoleSettings.some((key) => key in change)) await tellConsoles({ do: 'refresh-welcome' });
    return settings;
  });

  receive('favourite:switch', async ({ id, on }) => {
    await switchFavourite(id, on);
    await library.noteFavourites();
    await tellDesks({ what: 'settings' });
  });

  receive('tab:command', async ({ tabId, command }) => {
    return (await askConsole(tabId, command)) ?? { ok: false, why: 'no-box' };
  });
  receive('tab:conversation', async ({ tabId }) => findTabConversation(tabId));
  receive('desk:popout', async (_, sender) => {
    const tabId = sender.tab?.id;
    if (tabId === undefined) return;
    await browser.windows.create({
      url: browser.runtime.getURL(`/sidebar.html?tab=${tabId}`),
      type: 'popup',
      width: 420,
      height: 760,
    });
  });
  browser.tabs.onActivated.addListener(() => void tellDesks({ what: 'tab' }));
  receive('manager:open', async ({ view, id }) => {
    const place = id === undefined ? view : `${view}/${encodeURIComponent(id)}`;
    await browser.tabs.create({ url: browser.runtime.getURL(`/manager.html#/${place}`) });
  });
}

async function welcomeDesk(): Promise<DeskWelcome> {
  try {
    const [settings, library] = await Promise.all([readSettings(), countLibrary()]);
    return { language: currentLanguage(settings), settings, library, trouble: null };
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    return {
      language: currentLanguage(defaultSettings),
      settings: defaultSettings,
      library: { replies: 0, articles: 0, packs: 0 },
      trouble: error.message,
    };
  }
}

/** The conversation of a tab, or of the tab the agent looks at when none is named. */
async function findTabConversation(tabId: number | null): Promise<TabConversation> {
  const id = tabId ?? (await findActiveTab());
  if (id === null) return { tabId: null, snapshot: null, canType: false };
  const answer = await askConsole(id, { do: 'report-conversation' });
  return { tabId: id, snapshot: await recallConversation(id), canType: answer !== null };
}
