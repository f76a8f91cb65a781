import { browser } from 'wxt/browser';
import { readSeat, readTeamGlance } from '@/utils/database/team-state';
import { receive } from '@/utils/receive';
import { closeTeamPage, openTeamPage } from './team-page';
import { tellDesks } from './tell';

export const TEAM_ALARM = 'team';

/**
 * What pages may ask about the team. A visible desk asks every few seconds: that keeps Firefox's
 * background, and with it the connection, alive.
 */
export function answerTeam(): void {
  receive('team:glance', async () => {
    const glance = await readTeamGlance();
    if (glance) await openTeamPage();
    return glance;
  });
  receive('team:changed', async () => {
    await followTeam();
    await tellDesks({ what: 'settings' });
  });
}

/** While in a team, its page is opened again within a minute, whatever ended it. */
export async function followTeam(): Promise<void> {
  if (await readSeat()) {
    await openTeamPage();
    if (!(await browser.alarms.get(TEAM_ALARM)))
      await browser.alarms.create(TEAM_ALARM, { periodInMinutes: 1 });
    return;
  }
  await browser.alarms.clear(TEAM_ALARM);
  await closeTeamPage();
}
