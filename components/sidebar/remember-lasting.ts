import { ask } from '@/components/ui/ask';
import type { Settings } from '@/utils/model/setting';

/** Whether a value is the same for every buyer and asked only once. */
export function isLasting(name: string): boolean {
  return name.startsWith('shop.') || name === 'agent.name';
}

/** Keeps what is the same for every buyer: the shop's details and the agent's name. */
export async function rememberLasting(
  values: Record<string, string>,
  settings: Settings,
): Promise<void> {
  const shop = Object.entries(values).filter(([name]) => name.startsWith('shop.'));
  const agentName = values['agent.name'];
  if (shop.length === 0 && !agentName) return;
  await ask('settings:change', {
    ...(agentName ? { agentName: agentName.slice(0, 60) } : {}),
    ...(shop.length > 0
      ? { shopVariables: { ...settings.shopVariables, ...Object.fromEntries(shop) } }
      : {}),
  });
}
