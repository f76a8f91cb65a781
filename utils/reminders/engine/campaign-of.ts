import { campaignAt } from '../../calendar/campaigns.ts';
import type { RuleWorld } from './world.ts';

type Running = ReturnType<typeof campaignAt>;

/** A world has one moment, and thousands of orders ask about the same few markets. */
const known = new WeakMap<RuleWorld, Map<string, Running>>();

/** The campaign that runs in a market at the world's moment, with its end, or null. */
export function campaignOf(
  { market, zone }: { market: string; zone: string },
  world: RuleWorld,
): Running {
  let found = known.get(world);
  if (!found) {
    found = new Map();
    known.set(world, found);
  }
  const key = `${market} ${zone}`;
  let running = found.get(key);
  if (running === undefined) {
    running = campaignAt(world.now, market, zone, world.campaigns);
    found.set(key, running);
  }
  return running;
}
