/*
 * What a case can say about itself. Apart from its schema: the desk shows these words and must not
 * carry the library that checks them.
 */

/** Five-stage workflow of a case (guide 003-02). */
export const caseStages = ['reception', 'diagnosis', 'plan', 'follow-through', 'summary'] as const;

/** What the matter is: the seven base services (004-02), stock, complaints and reviews. */
export const caseTypes = [
  'return',
  'exchange',
  'refund',
  'repair',
  'dispute',
  'complaint',
  'bad-review',
  'parcel',
  'wrong-goods',
  'out-of-stock',
  'payment',
  'other',
] as const;

/** Why it happened: the six dispute causes (004-17), and the warehouse (003-04). */
export const caseCauses = [
  'price',
  'product',
  'misread',
  'logistics',
  'payment',
  'service',
  'warehouse',
  'other',
] as const;

/** Who has to hear of it (003-07, 003-16, 004-44). */
export const departments = [
  'service',
  'warehouse',
  'logistics',
  'finance',
  'quality',
  'operations',
  'supplier',
] as const;

/** What can be offered (003-05, 004-30). */
export const offerKinds = [
  'reship',
  'refund',
  'exchange',
  'repair',
  'compensation',
  'coupon',
  'points',
  'apology',
] as const;

/** What came of it. */
export const caseOutcomes = ['solved', 'partly', 'unsolved', 'withdrawn', 'platform'] as const;
/** What the buyer says afterwards (004-31). */
export const satisfactions = ['satisfied', 'neutral', 'unsatisfied'] as const;

/** The largest picture that is kept as evidence, bytes; larger ones are scaled down first. */
export const MOST_PICTURE_BYTES = 2 * 1_024 * 1_024;
