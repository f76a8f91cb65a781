import presets from '@/assets/packs/reminders.json';
import { storePackReminderRules } from '@/utils/database/reminder-rules';
import { parseReminderRules } from './parse-rules';

/** Id of the pack of reminder rules that comes with the product. */
export const presetPack = presets.id;

/** Installs or updates the reminder rules that come with the product; what is off stays off. */
export async function installPresets(now: number): Promise<void> {
  await storePackReminderRules(presets.id, parseReminderRules(presets.reminderRules).rules, now);
}
