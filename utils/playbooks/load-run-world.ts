import { findReplyTitles } from '@/utils/database/library';
import { readSettings } from '@/utils/database/settings';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import type { PlaybookRun } from '@/utils/model/playbook-run';
import type { Settings } from '@/utils/model/setting';
import { placeOf } from '@/utils/reminders/data/console-markets';
import type { RunWorld } from './deadlines';
import type { ViewWorld } from './view-run';

/** Where a shop has set nothing: the law's seven days (004-09), and a year of warranty. */
const RETURN_DAYS = 7;
const WARRANTY_MONTHS = 12;

/** What clocks of a console go by. @param now UTC epoch ms */
export function runWorld(console: string, settings: Settings, now: number): RunWorld {
  // Shifts, closed days and dates an agent types are by the clock they look at.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { market } = placeOf(console, undefined, zone);
  return { now, zone, market, shifts: settings.shifts, closed: settings.closedDays };
}

/**
 * Everything that views of these runs need.
 * @param conversation as the console shows it now; null = it is not open
 */
export async function loadRunWorld(
  runs: readonly PlaybookRun[],
  conversation: ConversationSnapshot | null,
  now: number,
): Promise<(run: PlaybookRun) => ViewWorld> {
  const ids = runs.flatMap(({ playbook }) =>
    playbook.steps.flatMap((step) => step.replies.flatMap((reply) => reply.ids)),
  );
  const [settings, titles] = await Promise.all([
    readSettings(),
    findReplyTitles([...new Set(ids)]),
  ]);
  const language = conversation?.language.split('-')[0] ?? '';
  return (run) => ({
    ...runWorld(run.conversation.console, settings, now),
    values: valuesOf(run, conversation, settings),
    replyOf: (wanted) => {
      const known = wanted.flatMap((id) => titles.get(id) ?? []);
      const spoken = known.find(({ locale }) => language && locale.startsWith(language));
      return spoken ?? known[0] ?? null;
    },
    returnDays: numberOf(settings.shopVariables['shop.return_days'], RETURN_DAYS),
    warrantyMonths: numberOf(settings.shopVariables['shop.warranty_months'], WARRANTY_MONTHS),
  });
}

function valuesOf(
  run: PlaybookRun,
  conversation: ConversationSnapshot | null,
  { shopVariables, agentName }: Settings,
): Record<string, string> {
  const order = conversation?.orders.find(({ no }) => no === run.orderNo);
  const known = {
    'order.amount': order?.amount,
    'order.tracking_no': order?.trackingNo,
    'order.carrier': order?.carrier,
    'order.status': order?.statusText,
    'product.name': order?.product,
    'shop.name': shopVariables['shop.name'],
    'agent.name': agentName,
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

function numberOf(text: string | undefined, otherwise: number): number {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isFinite(number) && number >= 0 ? number : otherwise;
}
