import type { ConversationMemory } from '@/utils/database/conversation-memory';
import type { Variant } from '@/utils/model/reply';
import type { Settings } from '@/utils/model/setting';
import type { PrepareRequest } from '@/utils/protocol';
import { placeOf } from '@/utils/reminders/data/console-markets';
import { matchLocales } from '@/utils/replies/choose-variant';
import { type Composed, composeReply } from '@/utils/replies/compose-reply';
import type { Rendered } from '@/utils/replies/template/render-template';
import { collectValues } from '@/utils/replies/values';
import type { PreparedReply } from './answers';
import { loadIncludes } from './load-includes';
import type { PrepareWorld } from './prepare-world';

/** What a filler needs of a reply; an article is one with a single wording. */
export interface Worded {
  variants: Variant[];
  locale: string;
}

export type Filler = (variant: Variant) => Promise<Composed>;

/** Fills any wording of one reply for one conversation, with values of that one alone. */
export function openFiller(
  { conversation, console = '', values: typed }: PrepareRequest,
  given: {
    settings: Settings;
    memory: ConversationMemory;
    world: PrepareWorld;
    reply: Worded;
    /** IANA zone of the buyer, where somebody noted it. */
    buyerZone?: string | undefined;
  },
): Filler {
  const { settings, memory, world, reply, buyerZone } = given;
  // Dates are the buyer's: by their own clock, else by that of the console's market.
  const { market, zone } = placeOf(console, buyerZone, world.zone);
  const calendar = { market, closed: settings.closedDays };
  const values = collectValues(conversation, settings, { typed, remembered: memory.values });
  return async (variant) => {
    const locale = variant.locale ?? reply.locale;
    const sources = [variant.text, ...(variant.steps ?? [])];
    const includes = await loadIncludes(sources, { console: console || undefined, locale });
    return composeReply(variant, {
      values,
      now: world.now,
      locale,
      zone,
      calendar,
      include: (code) => includes.get(code) ?? null,
      lastPicked: (option) => memory.picked.get(option) ?? 0,
    });
  };
}

/** The same in the agent's own language, where the chosen wording is in another one. */
export async function translateBeside(
  reply: Worded,
  index: number,
  language: string,
  fill: Filler,
): Promise<PreparedReply['beside']> {
  const localeOf = (variant: Variant | undefined) => variant?.locale ?? reply.locale;
  if (matchLocales(localeOf(reply.variants[index]), language) > 0) return null;
  const own = reply.variants.find((variant) => matchLocales(localeOf(variant), language) > 0);
  if (!own) return null;
  const { messages } = await fill(own);
  return { locale: localeOf(own), text: messages.map(({ text }) => text).join('\n\n') };
}

/** Values in the text that were given earlier in this conversation. */
export function listRemembered(
  messages: Rendered[],
  remembered: ReadonlyMap<string, string>,
  typed: Record<string, string> = {},
): PreparedReply['remembered'] {
  const used = new Map<string, string>();
  for (const { kind, name = '', text } of messages.flatMap(({ pieces }) => pieces)) {
    const isRemembered = kind === 'value' && remembered.get(name)?.trim() === text;
    if (isRemembered && !Object.hasOwn(typed, name)) used.set(name, text);
  }
  return [...used].map(([name, value]) => ({ name, value }));
}
