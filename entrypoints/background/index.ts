import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { FEED_ALARM, syncFeedAlarm } from '@/utils/feeds/alarms';
import { LiveLibrary } from '@/utils/library/live-library';
import { LiveRules } from '@/utils/library/live-rules';
import { adoptLaterRules } from '@/utils/packs/adopt-later-rules';
import { installStarterPacks } from '@/utils/packs/install-starter';
import { REMINDER_ALARM } from '@/utils/reminders/alarms';
import { answerBackups, doUpkeep, syncUpkeepAlarm, UPKEEP_ALARM } from './answer-backups';
import { answerBuyers, forgetOld } from './answer-buyers';
import { answerCases } from './answer-cases';
import { answerConsole } from './answer-console';
import { answerDesk } from './answer-desk';
import { answerFeedback } from './answer-feedback';
import { answerFeeds, checkDueFeeds } from './answer-feeds';
import { answerOwnConsoles } from './answer-own-consoles';
import { answerPlaybooks, joinPlaybooks } from './answer-playbooks';
import { answerPolicy, holdPolicy } from './answer-policy';
import { answerProposals } from './answer-proposals';
import { answerReminders, decideDates, openNotification, remindNow } from './answer-reminders';
import { answerReplies } from './answer-replies';
import { answerSites, runCommand } from './answer-sites';
import { answerTeam, followTeam, TEAM_ALARM } from './answer-team';
import { libraryChanged } from './library-changed';
import { tellDesks } from './tell';
import { welcomeOnce } from './welcome-once';

/**
 * Every listener is registered in the first tick, because the worker may be started for
 * any one of them. Nothing here is truth: a killed worker reads it all again from rows.
 */
export default defineBackground({
  main() {
    const library = new LiveLibrary();
    const rules = new LiveRules();
    answerConsole();
    answerDesk(library, rules);
    answerReplies(rules);
    answerReminders();
    answerProposals();
    answerPlaybooks();
    answerBuyers();
    answerCases();
    answerSites();
    answerOwnConsoles();
    answerTeam();
    answerFeedback();
    const changed = () => libraryChanged(library, rules);
    const checkFeeds = () => checkDueFeeds(changed).catch(putOff('feeds'));
    answerFeeds(changed);
    answerPolicy(checkFeeds, putOff('policy'));
    answerBackups(async () => {
      await holdPolicy();
      await changed();
      await tellDesks({ what: 'settings' });
      remindNow();
      void checkFeeds();
    }, changed);

    browser.runtime.onInstalled.addListener(({ reason }) => {
      welcomeOnce(reason).catch(putOff('welcome'));
      installStarterPacks(Date.now())
        .then(async (written) => written + (await adoptLaterRules(Date.now())) > 0 && changed())
        .catch((error) => console.warn('[sidedesk] starter packs were not installed:', error));
    });
    browser.runtime.onStartup.addListener(remindNow);
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === REMINDER_ALARM) remindNow();
      if (alarm.name === FEED_ALARM) void checkFeeds();
      if (alarm.name === TEAM_ALARM) followTeam().catch(putOff('team'));
      if (alarm.name === UPKEEP_ALARM) decideDates(Date.now()).catch(putOff('dates'));
      doUpkeep(alarm.name, changed).catch(putOff('upkeep'));
      if (alarm.name === UPKEEP_ALARM) forgetOld(Date.now()).catch(putOff('contacts'));
    });
    browser.notifications.onClicked.addListener((notification) => {
      void openNotification(notification);
    });
    browser.commands.onCommand.addListener(runCommand);

    // Alarms are not promised to survive a restart: every start derives them from the rows.
    remindNow();
    joinPlaybooks();
    syncUpkeepAlarm().catch(putOff('upkeep'));
    followTeam().catch(putOff('team'));
    holdPolicy()
      .then(() => syncFeedAlarm(Date.now()))
      .catch(putOff('policy'));
    library.warm().catch(() => {
      // The desk shows why when somebody asks; warming is only a head start.
      library.markStale();
    });
  },
});

/** Work that is tried again by its alarm or at the next start. */
const putOff = (what: string) => (error: unknown) =>
  console.warn(`[sidedesk] ${what}: put off`, error);
