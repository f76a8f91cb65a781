import type { Policy } from '@/utils/model/policy';
import type { Settings } from '@/utils/model/setting';

/** The settings with what the policy fixes in place of the agent's own. */
export function lockSettings(settings: Settings, { switches, shopVariables }: Policy): Settings {
  return {
    ...settings,
    ...switches,
    shopVariables: { ...settings.shopVariables, ...shopVariables },
  };
}

/**
 * A change without what the policy fixes: the agent's own value stays underneath, for the day
 * the policy is lifted.
 * @param own the settings without the policy
 */
export function leaveLocked(change: Settings, own: Settings, policy: Policy): Settings {
  const kept = { ...change };
  for (const key of Object.keys(policy.switches))
    Object.assign(kept, { [key]: own[key as keyof Settings] });
  kept.shopVariables = { ...change.shopVariables };
  for (const name of Object.keys(policy.shopVariables)) {
    const value = own.shopVariables[name];
    if (value === undefined) delete kept.shopVariables[name];
    else kept.shopVariables[name] = value;
  }
  return kept;
}

/** What nobody here can change: names of settings, and `shopVariables.<name>`. */
export function listLocked({ switches, shopVariables }: Policy): string[] {
  const variables = Object.keys(shopVariables).map((name) => `shopVariables.${name}`);
  return [...Object.keys(switches), ...variables];
}
