import { readBuyerFacts } from '@/utils/database/buyer-facts';
import { readMemory } from '@/utils/database/conversation-memory';
import { findItem, findTitles, type LibraryItem } from '@/utils/database/library';
import { listRuns } from '@/utils/database/playbook-runs';
import { readSettings } from '@/utils/database/settings';
import { conversationKey } from '@/utils/model/conversation-key';
import { awaitedBy } from '@/utils/playbooks/locks';
import type { PrepareRequest } from '@/utils/protocol';
import { chooseVariant } from '@/utils/replies/choose-variant';
import { describeVariants } from '@/utils/replies/compose-reply';
import type { Rendered } from '@/utils/replies/template/render-template';
import type { PreparedReply } from './answers';
import { type BuyerLanguage, type DetectLanguage, findBuyerLanguage } from './buyer-language';
import { chooseScript } from './choose-script';
import { listRemembered, openFiller, translateBeside, type Worded } from './fill-reply';
import { openGate } from './open-gate';
import type { PrepareWorld } from './prepare-world';
import { stripMarkdown } from './strip-markdown';

/** The item is no longer in the library. */
export class ItemGone extends Error {
  override name = 'ItemGone';
}

/**
 * The messages to insert for one conversation, filled and through the gate. Articles are
 * inserted without their Markdown marks, because consoles show plain text.
 * @throws {ItemGone} when the id is not in the library any more
 */
export async function prepareReply(
  request: PrepareRequest,
  world: PrepareWorld,
): Promise<PreparedReply> {
  const { conversation } = request;
  const console = conversation?.console ?? request.console;
  const key = conversation?.buyerKey ? conversationKey(conversation) : '';
  const [item, settings, memory, facts, spoken, runs] = await Promise.all([
    findItem(request.id),
    readSettings(),
    readMemory(key),
    readBuyerFacts(key ? [key] : []),
    findLocale(request, world.detect),
    key ? listRuns(key) : [],
  ]);
  if (!item) throw new ItemGone(request.id);
  const reply = variantsOf(item);
  const { locale } = spoken;
  const language = world.languageOf(settings);
  const script = chooseScript(spoken, saidBy(conversation), reply.locale, language);
  const wish = { console, locale: script, tone: settings.tone };
  const index = request.variant ?? chooseVariant(reply, wish);
  const variant = reply.variants[index] ?? { tone: 'warm' as const, text: '' };
  const buyerZone = facts.get(key)?.zone;
  const fill = openFiller({ ...request, console }, { settings, memory, world, reply, buyerZone });
  const composed = await fill(variant);
  const shown = describeVariants(reply);
  const other = shown.find((one) => one.index !== index && one.locale === shown[index]?.locale);
  const messages = putEdited(composed.messages, request.edited);
  const check = openGate(item, {
    ...{ conversation, console, locale, settings, memory, world },
    awaits: awaitedBy(runs, item.id),
  });
  const isReply = item.type === 'reply';
  return {
    id: item.id,
    title: item.title,
    messages: await Promise.all(messages.map((message) => check(message, other?.index ?? null))),
    missing: composed.missing,
    prompts: composed.prompts,
    remembered: listRemembered(messages, memory.values, request.values),
    variant: index,
    variants: shown,
    beside: await translateBeside(reply, index, language, fill),
    next: isReply ? await findTitles(item.next ?? []) : [],
    images: (item.images ?? []).map(({ name }) => name),
    notes: isReply ? (item.notes ?? '') : '',
    locked: isReply && item.locked === true,
  };
}

async function findLocale(
  { locale, conversation }: PrepareRequest,
  detect: DetectLanguage,
): Promise<BuyerLanguage> {
  return locale === undefined
    ? findBuyerLanguage(conversation, detect)
    : { locale, isSet: locale !== null };
}

function saidBy(conversation: PrepareRequest['conversation']): string[] {
  const messages = conversation?.messages.filter(({ side }) => side === 'buyer') ?? [];
  return messages.map(({ text }) => text);
}

function variantsOf(item: LibraryItem): Worded {
  if (item.type === 'reply') return item;
  return { locale: item.locale, variants: [{ tone: 'warm', text: stripMarkdown(item.body) }] };
}

/** Puts what the agent wrote by hand in the place of one message. */
function putEdited(messages: Rendered[], edited: PrepareRequest['edited']): Rendered[] {
  const old = edited && messages[edited.at];
  if (!edited || !old) return messages;
  const texts = edited.texts.map(
    (text): Rendered => ({
      text,
      pieces: [{ text, kind: 'text' }],
      missing: [],
      prompts: [],
      cursor: null,
      picked: old.picked,
      errors: [],
    }),
  );
  return messages.toSpliced(edited.at, 1, ...texts);
}
