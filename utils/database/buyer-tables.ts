/**
 * Which tables hold something of a buyer: all of these are emptied of one who is forgotten,
 * taken along by an export, and moved when their key changes. A test knows every other table as
 * one that holds none; a new table must be in one of the two lists.
 */
export const buyerTables = [
  'contacts',
  'buyerFacts',
  'contactLog',
  'orders',
  'reminders',
  'firings',
  'conversationMemory',
  'cases',
  'evidence',
  'playbookRuns',
  'quarantine',
  'teamBoard',
  'teamNotes',
] as const;
export type BuyerTable = (typeof buyerTables)[number];

/** What else is read to find a buyer's rows, or written to have them forgotten elsewhere. */
export const besideBuyers = ['teamState', 'teamSeat', 'teamOutbox'] as const;
