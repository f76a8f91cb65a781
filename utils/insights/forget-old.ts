import { dayOf } from '@/utils/calendar/zone';
import { forgetBefore } from '@/utils/database/insights';
import { readSettings } from '@/utils/database/settings';

const DAY = 86_400_000;

/** Forgets events older than the settings say; whole days. @param now UTC epoch ms */
export async function forgetOldEvents(now: number): Promise<void> {
  const { insightsDays } = await readSettings();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  await forgetBefore(dayOf(now - insightsDays * DAY, zone));
}
