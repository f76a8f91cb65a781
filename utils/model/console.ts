import { z } from 'zod';
import { orderFieldNames, orderStatuses } from './order';

/*
 * What a seller console looks like, as data: selectors are second-hand facts about other
 * people's pages and go stale, so a definition can be replaced (by a pack, or by showing the
 * desk the page) without a release. Everything is JSON; a definition never carries code and
 * no regular expression.
 */

const css = z.string().max(400);
const words = z.string().min(1).max(60);
/** When somebody last saw it work: YYYY, YYYY-MM or YYYY-MM-DD. */
const seen = z.string().regex(/^20\d\d(-\d\d){0,2}$/);

/** One selector of several: in order of trust, the first with a visible match wins. */
const candidate = z.object({ css: css.min(1), seen });
export type Candidate = z.infer<typeof candidate>;
const candidates = z.array(candidate).max(12);

/**
 * A value in the page's address: a query parameter, or the segment `:it` of a path such as
 * `/store/:any/conversations/:any/:it` (`:number`: only where it is digits; `:any` is skipped;
 * a `*` at the end takes the rest).
 */
const addressPlace = z.union([
  z.object({ query: z.string().min(1).max(60) }),
  z.object({ path: z.string().min(1).max(200) }),
]);
export type AddressPlace = z.infer<typeof addressPlace>;

/**
 * Where a value is: an attribute of an element; `json` walks into it, `link` takes it for an
 * address and reads there, `until` cuts it.
 */
const keyPlace = z.object({
  /** Descendant that carries it; '' = the element itself. */
  css: css.default(''),
  attribute: z.string().min(1).max(60),
  until: z.string().min(1).max(5).optional(),
  json: z.array(z.string().min(1).max(60)).max(5).optional(),
  link: addressPlace.optional(),
});
export type KeyPlace = z.infer<typeof keyPlace>;
const keyCandidate = keyPlace.extend({ css: css.min(1), seen });

/** A name's selector; `attribute` when the whole name stands there (`title`, `alt`). */
const nameCandidate = candidate.extend({ attribute: z.string().max(60).optional() });
export type NameCandidate = z.infer<typeof nameCandidate>;

const side = z.enum(['buyer', 'agent', 'robot', 'system']);

/** How to tell whose a row is, most trusted first; the first that answers wins. */
const sideTest = z.discriminatedUnion('by', [
  /** The row matches or holds the selector. */
  z.object({ by: z.literal('css'), css: css.min(1), is: side }),
  /** Computed `justify-content` (or `align-self`) of the row or of a part of it. */
  z.object({ by: z.literal('justify'), css, start: side, end: side }),
  /** Which half of the list the part sits in. */
  z.object({ by: z.literal('place'), css, left: side, right: side }),
  /** The sender's name in the row equals the open buyer's. Two of one name break it. */
  z.object({ by: z.literal('name'), css: css.min(1), equal: side, other: side }),
  /** The text of a part begins so: a robot's name, a system line's mark. */
  z.object({ by: z.literal('text'), css, starts: words, is: side }),
  z.object({ by: z.literal('otherwise'), is: side }),
]);
export type SideTest = z.infer<typeof sideTest>;

const rowMessages = z.object({
  kind: z.literal('rows'),
  /** [] = rows are looked for in the whole page, or in the `scope`. */
  list: candidates,
  row: css.min(1),
  /** Rows that are no messages: parked ones of a recycled list, decoys. */
  not: z.array(css.min(1)).max(8).default([]),
  /** Null = the page gives none: ids are made of the row's words and time. */
  id: keyPlace.nullable(),
  /** Rows whose id contains one of these are machine rows, not messages. */
  skipIds: z.array(words).max(12).default([]),
  /** Parts that may hold the text, most trusted first; '' = the row itself. */
  text: z.array(css).max(8),
  /** Parts that are not the message although they stand in its text: sender, read marks. */
  without: z.array(css.min(1)).max(6).default([]),
  /** Words for screen readers in front of the text; a row without any of them is no message. */
  leading: z.array(words).max(4).default([]),
  /** The page glues `HH:MM` to the end of the text. */
  clockAtEnd: z.boolean().default(false),
  time: z.array(css.min(1)).max(4).default([]),
  sides: z.array(sideTest).min(1).max(12),
  /** Virtual lists place rows by CSS: their order on screen is what counts. */
  order: z.enum(['document', 'screen']).default('document'),
});
export type RowMessages = z.infer<typeof rowMessages>;

/**
 * Pages without usable marks: a line `YYYY/MM/DD HH:MM` opens each message, its sender stands
 * behind it or on the next line, the text below.
 */
const lineMessages = z.object({
  kind: z.literal('lines'),
  list: candidates,
  /** A sender whose name ends like this is the customer (R-Messe: 様); cut off the name. */
  buyerEnds: words,
  /** The thread begins behind the last of these, where one stands. */
  from: z.array(words).max(4).default([]),
  /** The thread ends before the first of these. */
  until: z.array(words).max(8).default([]),
});
export type LineMessages = z.infer<typeof lineMessages>;

/**
 * A number's shape ([] = not known) without regular expressions: literal parts, digit runs `[least, most]`,
 * and `{ letters: [least, most] }` for small or capital Latin letters.
 */
const shape = z
  .array(
    z.union([
      z.string().min(1).max(10),
      z.tuple([z.number().int().min(0).max(40), z.number().int().min(1).max(40)]),
      z.object({ letters: z.tuple([z.number().int().min(0), z.number().int().max(6)]) }),
    ]),
  )
  .max(8);
export type NumberShape = z.infer<typeof shape>;

const confidence = z.enum(['high', 'medium', 'low']);
const trust = z.partialRecord(z.enum(orderFieldNames), confidence);

const orderCards = z.object({
  card: candidates,
  /** Part with the number; '' = the whole card, which is less to be trusted. */
  number: css,
  /** Part with the status; '' = behind its label, else the words around the number. */
  status: css,
  product: css.default(''),
  amount: css.default(''),
  logistics: css.default(''),
  /** Labels in the card's text, each followed by its value. */
  labels: z
    .partialRecord(
      z.enum(['amount', 'orderedAt', 'paidAt', 'shippedAt', 'logistics', 'number', 'status']),
      z.array(words).max(6),
    )
    .default({}),
});
export type OrderCards = z.infer<typeof orderCards>;

const orderReading = z.object({
  shape,
  /** The page's words → our status; the first that occurs wins. */
  statuses: z
    .array(z.tuple([words, z.enum(orderStatuses)]))
    .max(60)
    .default([]),
  cards: orderCards.nullable().default(null),
  /** A number named in the thread, after one of these labels. */
  inThread: z.array(words).max(6).default([]),
  inAddress: z.array(addressPlace).max(4).default([]),
  /** How far each fact is to be believed; what is not named is `low`. */
  trust: trust.default({}),
});
export type OrderReading = z.infer<typeof orderReading>;

const noConversations = {
  row: [],
  not: [],
  key: null,
  name: '',
  nameAttribute: '',
  unread: [],
  waiting: [],
  active: '',
};

export const consoleSchema = z.object({
  /** Version of this shape. */
  schema: z.literal(1).default(1),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  /** Shown name where the product has none for the id; '' for the known ones. */
  label: z.string().max(60).default(''),
  /** Chrome match patterns of the chat page. */
  matches: z.array(z.string().min(1).max(220)).max(60),
  /** A page of any address that shows one of these is this console (self-hosted ones). */
  marks: candidates.default([]),
  /** How well the facts are known; see the table in README. */
  evidence: confidence,
  /** IANA time zone of the times it shows; null = the agent's own. */
  timeZone: z.string().max(60).nullable().default(null),
  /** Same-origin frames and hosts of open shadow roots that hold the chat. */
  places: candidates.default([]),
  /** The part of the page that belongs to the open conversation, where several stay mounted. */
  scope: z
    /** `keyedBy`: the attribute that carries the buyer's key, where several are on screen. */
    .array(candidate.extend({ keyedBy: z.string().min(1).max(60).optional() }))
    .max(6)
    .default([]),
  composer: candidates.default([]),
  /** Boxes that must never be taken for the composer. */
  decoys: z
    .object({ css: z.array(css.min(1)).max(8), valueStarts: z.array(words).max(4) })
    .default({ css: [], valueStarts: [] }),
  messages: z.discriminatedUnion('kind', [rowMessages, lineMessages]).nullable().default(null),
  shop: z.array(nameCandidate).max(6).default([]),
  buyer: z
    .object({
      name: z.array(nameCandidate).max(8).default([]),
      /** The name ends where one of these begins. */
      nameUntil: z.array(words).max(4).default([]),
      /** Words that stand in the name's place while no conversation is open. */
      notNames: z.array(words).max(12).default([]),
      key: z.array(keyCandidate).max(6).default([]),
      keyInAddress: z.array(addressPlace).max(4).default([]),
    })
    .prefault({}),
  conversations: z
    .object({
      row: candidates.default([]),
      not: z.array(css.min(1)).max(8).default([]),
      /** Null: rows carry no platform id, only names. */
      key: keyPlace.nullable().default(null),
      name: css.default(''),
      /** The attribute that carries the name; '' = its `title`, else its text. */
      nameAttribute: z.string().max(60).default(''),
      /** What shows that messages wait: a count, a dot. */
      unread: z.array(css.min(1)).max(4).default([]),
      /** Text that says how long the buyer has been waiting. */
      waiting: z.array(css.min(1)).max(4).default([]),
      /** What the open row matches. */
      active: css.default(''),
    })
    .default(noConversations),
  orders: orderReading.nullable().default(null),
  /** Longest message the platform takes, characters; null = not known. */
  maxLength: z.number().int().min(1).max(100_000).nullable().default(null),
});

/** A definition with everything filled in. */
export type ConsoleDefinition = z.infer<typeof consoleSchema>;
/** A definition as it is written down: what is usual may be left out. */
export type ConsoleSource = z.input<typeof consoleSchema>;
