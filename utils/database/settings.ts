import {
  type DockSettings,
  defaultSettings,
  type Settings,
  settingsSchema,
} from '@/utils/model/setting';
import { leaveLocked, lockSettings } from '@/utils/policy/lock-settings';
import { openDatabase } from './open';
import { policyOf } from './policy';

const KEY = 'settings';
const MOST_FAVOURITES = 200;

/**
 * The settings, with what the policy fixes; a row damaged by hand or by an old version falls
 * back key by key.
 */
export async function readSettings(): Promise<Settings> {
  const database = await openDatabase();
  const own = repairSettings((await database.meta.get(KEY))?.value);
  return lockSettings(own, (await policyOf(database)).policy);
}

/** Changes some settings and returns all of them. One transaction: two writers never mix. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  return updateSettings((old) => ({ ...old, ...change }));
}

export async function saveDock(place: string, dock: DockSettings): Promise<void> {
  await updateSettings((old) => ({ ...old, docks: { ...old.docks, [place]: dock } }));
}

export async function switchSite(host: string, on: boolean): Promise<Settings> {
  return updateSettings((old) => {
    const rest = old.sitesOff.filter((off) => off !== host);
    return { ...old, sitesOff: on ? rest : [...rest, host] };
  });
}

/** Remembers a site (as its address pattern) on which the desk is always wanted. */
export async function wantSite(pattern: string): Promise<void> {
  await updateSettings((old) => ({ ...old, sitesOn: [...new Set([...old.sitesOn, pattern])] }));
}

/** Stars an item or takes its star away. The oldest star goes when there are too many. */
export async function switchFavourite(id: string, on: boolean): Promise<void> {
  await updateSettings((old) => {
    const rest = old.favourites.filter((other) => other !== id);
    return { ...old, favourites: on ? [...rest, id].slice(-MOST_FAVOURITES) : rest };
  });
}

/** Ids of the starred items, the oldest star first; some may be gone from the library. */
export async function listFavourites(): Promise<string[]> {
  return (await readSettings()).favourites;
}

async function updateSettings(change: (old: Settings) => Settings): Promise<Settings> {
  const database = await openDatabase();
  return database.transaction('rw', database.meta, async () => {
    const own = repairSettings((await database.meta.get(KEY))?.value);
    const { policy } = await policyOf(database);
    const changed = settingsSchema.parse(change(lockSettings(own, policy)));
    const settings = leaveLocked(changed, own, policy);
    await database.meta.put({ key: KEY, value: settings });
    return lockSettings(settings, policy);
  });
}

function repairSettings(stored: unknown): Settings {
  const whole = settingsSchema.safeParse(stored ?? {});
  if (whole.success) return whole.data;
  const settings: Record<string, unknown> = { ...defaultSettings };
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    const one = schema.safeParse((stored as Record<string, unknown>)[key]);
    if (one.success) settings[key] = one.data;
  }
  return settings as Settings;
}
