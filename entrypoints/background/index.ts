import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { LiveLibrary } from '@/utils/library/live-library';
import { LiveRules } from '@/utils/library/live-rules';
import { installStarterPacks } from '@/utils/packs/install-starter';
import { REMINDER_ALARM } from '@/utils/reminders/alarms';
import { installPresets } from '@/utils/reminders/install-presets';
import { answerConsole } from './answer-console';
import { answerDesk } from './answer-desk';
import { answerOwnConsoles } from './answer-own-consoles';
import { answerReminders, openNotification, remindNow } from './answer-reminders';
import { answerReplies } from './answer-replies';
import { answerSites, runCommand } from './answer-sites';
import { tellDesks } from './tell';

/**
 * Every listener is registered in the first tick, because the worker may be started for
 * any one of them. Nothing here is truth: a killed worker reads it all again from rows.
 */
export default defineBackground({
  type: 'module',
  main() {
    const library = new LiveLibrary();
    const rules = new LiveRules();
    answerConsole();
    answerDesk(library, rules);
    answerReplies(rules);
    answerReminders();
    answerSites();
    answerOwnConsoles();

    browser.runtime.onInstalled.addListener(() => {
      Promise.all([installStarterPacks(Date.now()), installPresets(Date.now())])
        .then(() => {
          library.markStale();
          rules.markStale();
          return tellDesks({ what: 'library' });
        })
        .catch((error) => console.warn('[sidedesk] starter packs were not installed:', error));
    });
    browser.runtime.onStartup.addListener(remindNow);
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === REMINDER_ALARM) remindNow();
    });
    browser.notifications.onClicked.addListener((notification) => {
      void openNotification(notification);
    });
    browser.commands.onCommand.addListener(runCommand);

    // Alarms are not promised to survive a restart: every start derives them from the rows.
    remindNow();
    library.warm().catch(() => {
      // The desk shows why when somebody asks; warming is only a head start.
      library.markStale();
    });
  },
});
