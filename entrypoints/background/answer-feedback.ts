import type { SelfTestReport } from '@/utils/consoles/self-test';
import { listOpenTabs } from '@/utils/dock/open-conversations';
import { listRefusals } from '@/utils/feedback/refusals';
import { receive } from '@/utils/receive';
import { askConsole } from './tell';

/** What a report of a fault asks of the background. */
export function answerFeedback(): void {
  receive('feedback:facts', async () => ({
    refusals: await listRefusals(),
    selfTests: await testOpenConsoles(),
  }));
}

async function testOpenConsoles(): Promise<SelfTestReport[]> {
  const tabs = await listOpenTabs();
  const answers = await Promise.all(
    tabs.map(({ tabId }) => askConsole(tabId, { do: 'self-test' })),
  );
  return answers.flatMap((answer) => (answer && 'report' in answer ? [answer.report] : []));
}
