import type { CommandResult, ConsoleEvent } from '@/utils/link';
import type { AnswerOf, DataOf, MessageName } from '@/utils/protocol';
import type { DeskNews } from '@/utils/welcome';
import type { DeskLine } from './desk-end';

type Ask = <K extends MessageName>(name: K, data: DataOf<K>) => Promise<AnswerOf<K>>;

/**
 * The line of a desk outside the console's page (side panel, pop-out): the background
 * carries commands to the tab and news back.
 * @param fixedTab the tab a pop-out was opened for; null = the tab the agent looks at
 * @param onNews registers for the background's news, returns how to stop
 */
export function openRelay(
  ask: Ask,
  fixedTab: number | null,
  onNews: (hear: (news: DeskNews) => void) => () => void,
): DeskLine {
  let tabId = fixedTab;
  return {
    async ask(command): Promise<CommandResult> {
      if (tabId === null) return { ok: false, why: 'no-box' };
      return ask('tab:command', { tabId, command });
    },
    listen(hear) {
      const report = async () => {
        const now = await ask('tab:conversation', { tabId: fixedTab });
        tabId = now.tabId;
        hear({
          is: 'conversation',
          snapshot: now.snapshot,
          canType: now.canType,
        } satisfies ConsoleEvent);
      };
      void report();
      return onNews((news) => {
        if (news.what === 'conversation' && (news.tabId === tabId || fixedTab === null))
          void report();
        if (news.what === 'tab' && fixedTab === null) void report();
      });
    },
  };
}
