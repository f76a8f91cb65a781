import type { Campaign } from '@/utils/calendar/campaigns';
import { findReplyIds } from '@/utils/database/library';
import { listReminderRules } from '@/utils/database/reminder-rules';
import { readSettings } from '@/utils/database/settings';
import { defaultSettings, type Settings, type ShopCampaign } from '@/utils/model/setting';
import { adjustRules } from './engine/adjust-rules';
import { chooseReply } from './engine/choose-reply';
import type { RuleWorld } from './engine/world';

/**
 * The rules as this shop wants them, and everything else a decision needs.
 * @param now UTC epoch ms
 */
export async function loadWorld(now: number, known?: Settings): Promise<RuleWorld> {
  const [settings, stored] = await Promise.all([known ?? readSettings(), listReminderRules()]);
  const rules = adjustRules(stored, settings, defaultSettings.nudgeAfterMinutes);
  const steps = rules.flatMap((rule) => rule.steps.map(({ reply }) => reply));
  const replies = await findReplyIds(steps);
  return {
    now,
    rules,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    closed: settings.closedDays,
    shifts: settings.shifts,
    campaigns: settings.campaigns.length > 0 ? settings.campaigns.map(ofEveryMarket) : undefined,
    replyOf: (rule, step, market) => chooseReply(rule.steps[step]?.reply, replies, market),
  };
}

const ofEveryMarket = ({ name, from, to }: ShopCampaign): Campaign => ({
  ...{ id: name, market: '*', source: 'shop' },
  from,
  to,
});
