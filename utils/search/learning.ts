import { fold } from '../text/normalise.ts';

/**
 * A buyer's wording that an agent answered with a reply: one row of the database. `uses` counts
 * how often; times are UTC epoch milliseconds. Holds no personal data and never leaves the
 * browser; deleting the row takes back what was learned from it.
 */
export interface LearnedExample {
  id: string;
  itemId: string;
  shop: string;
  text: string;
  uses: number;
  firstUsed: number;
  lastUsed: number;
}

/** An agent answered `text` with an item. `now` is UTC epoch milliseconds. */
export interface Choice {
  itemId: string;
  shop: string;
  text: string;
  now: number;
}

/** Rows to write and ids to delete. */
export interface LearningChange {
  upserts: LearnedExample[];
  removedIds: string[];
}

export const EXAMPLES_PER_ITEM = 40;
const EXAMPLES_PER_SHOP = 5000;
const LONGEST_EXAMPLE = 200;
const SHORTEST_EXAMPLE = 2;
/** A wording not used for this long counts half: about one season of a shop. */
export const HALF_LIFE_MS = 90 * 24 * 60 * 60 * 1000;
const USES_AT_MOST = 20;

/** What an example weighs at a time: its uses, halved every `HALF_LIFE_MS` since the last. */
export function strengthOf({ uses, lastUsed }: LearnedExample, now: number): number {
  return uses * 0.5 ** (Math.max(0, now - lastUsed) / HALF_LIFE_MS);
}

/**
 * What to write after a choice. `known` are the rows of the same shop. The same wording with the
 * same item grows by one use; the weakest rows leave when a bound is reached. A wording that is
 * empty without its personal data teaches nothing.
 */
export function learnChoice(known: LearnedExample[], choice: Choice): LearningChange {
  const text = stripPersonalData(choice.text).slice(0, LONGEST_EXAMPLE).trim();
  const key = keyOf(text);
  if (key.length < SHORTEST_EXAMPLE) return { upserts: [], removedIds: [] };
  const own = known.filter(({ shop }) => shop === choice.shop);
  const same = own.find(({ itemId, text: old }) => itemId === choice.itemId && keyOf(old) === key);
  if (same) {
    const uses = Math.min(USES_AT_MOST, same.uses + 1);
    return { upserts: [{ ...same, uses, lastUsed: choice.now }], removedIds: [] };
  }
  const added: LearnedExample = {
    id: `${choice.shop}\n${choice.itemId}\n${key}`,
    itemId: choice.itemId,
    shop: choice.shop,
    text,
    uses: 1,
    firstUsed: choice.now,
    lastUsed: choice.now,
  };
  const ofItem = own.filter(({ itemId }) => itemId === choice.itemId);
  const removedIds = [
    ...weakest(ofItem, ofItem.length + 1 - EXAMPLES_PER_ITEM, choice.now),
    ...weakest(own, own.length + 1 - EXAMPLES_PER_SHOP, choice.now),
  ];
  return { upserts: [added], removedIds: [...new Set(removedIds)] };
}

/** Rows too weak to matter any more: under a twentieth of a use. */
export function findFaded(known: LearnedExample[], now: number): string[] {
  return known.filter((example) => strengthOf(example, now) < 0.05).map(({ id }) => id);
}

/** The wording without links, addresses of mail, long numbers, and names or addresses given. */
export function stripPersonalData(text: string): string {
  return text
    .replace(/https?:\/\/\S+/gi, ' ')
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ' ')
    .replace(/(?:微信|vx|wx|qq|whatsapp|telegram)\s*(?:号|id)?\s*[:：是]?\s*[\w-]{5,}/gi, ' ')
    .replace(/[a-z]{0,4}[+(]?\d(?:[\s()-]?\d){5,}[a-z]?/gi, ' ')
    .replace(
      /(?:收货人|收件人|联系人|姓名|我叫|名字叫|name is)\s*[:：是]?\s*(?:[\u4e00-\u9fff·]{2,4}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)/g,
      ' ',
    )
    .replace(
      /[\u4e00-\u9fff]{2,8}(?:省|市|自治区)[^,，。！？!?\s]{0,30}?(?:区|县|镇|街道?|路|号|弄|室|楼|栋|单元|村)[^,，。！？!?\s]{0,20}/g,
      ' ',
    )
    .replace(/(?:地址|address)\s*[:：是]\s*[^,，。！？!?\n]{4,40}/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const keyOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function weakest(examples: LearnedExample[], count: number, now: number): string[] {
  if (count <= 0) return [];
  return [...examples]
    .sort((a, b) => strengthOf(a, now) - strengthOf(b, now) || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}
