import type { GateCheck } from '@/utils/model/finding';

/**
 * What of the product itself serves a row of the guides, beside what packs say of their own
 * replies, rules, playbooks and reminders. `id` names something that exists: a test asks.
 */
export type OwnClaim = { guides: string[] } & (
  | { kind: 'view'; id: string }
  | { kind: 'check'; id: OwnCheck }
);

/** Checks of a text, of the gate before an insertion and of the craft of writing. */
type OwnCheck = GateCheck | 'typo' | 'craft';

const view = (id: string, ...guides: string[]): OwnClaim => ({ kind: 'view', id, guides });
const check = (id: OwnCheck, ...guides: string[]): OwnClaim => ({ kind: 'check', id, guides });

/** A matter from its first word to its lessons, with evidence, limits and promises. */
const cases = [
  view('cases', '000-13', '000-17', '000-19', '000-20', '001-02', '001-04', '001-05', '001-07'),
  view('cases', '001-08', '002-13', '002-14', '003-02', '003-04', '003-05', '003-06', '003-07'),
  view('cases', '003-15', '003-16', '004-08', '004-15', '004-17', '004-18', '004-27', '004-34'),
  view('cases', '004-35', '004-44'),
];

/** What is known of a buyer: remark, groups, needs, dates, clock, marks and history. */
const contacts = [
  view('contacts', '000-05', '000-21', '001-17', '001-21', '002-05', '002-07', '002-22', '002-23'),
  view('contacts', '003-03', '003-20', '004-33'),
];

/** Views of the manager, as the address names them, and the checks. */
export const ownClaims: OwnClaim[] = [
  view('library', '000-04', '000-14', '000-16', '000-23', '001-09', '001-11', '002-02', '003-01'),
  ...cases,
  ...contacts,
  view('health', '000-23', '002-16', '003-19'),
  view('proposals', '000-22', '001-02', '003-16'),
  view('packs', '001-22', '002-17', '003-18', '002-15'),
  view('rules', '003-17', '004-21', '004-22', '002-01'),
  view('reminders/today', '000-11', '000-13', '001-05', '001-12', '001-14', '004-24'),
  view('reminders/week', '002-20', '002-14'),
  view('reminders/rules', '000-11', '002-06', '002-07', '004-29', '004-31', '004-39'),
  view('reminders/calendar', '000-01', '003-03', '003-13', '002-22', '004-07'),
  view('reminders/orders', '002-03', '004-42'),
  view('reminders/shift', '001-21', '002-19', '003-18'),
  view('insights', '002-15', '002-26', '003-07', '003-19', '003-20', '001-02'),
  view('practice', '000-22', '002-25', '003-14'),
  view('settings', '004-40', '002-18', '002-24', '001-17', '000-02'),
  check('missing', '000-12', '004-40', '001-05'),
  check('prompts', '000-05', '002-12'),
  check('validity', '000-14', '003-13'),
  check('scope', '002-18', '002-24'),
  check('wording', '004-21', '004-22', '004-32', '001-06', '003-17'),
  check('private', '003-03', '004-20', '004-26'),
  check('length', '002-18'),
  check('repeated', '002-11'),
  check('typo', '001-10', '004-22'),
  check('craft', '001-01', '001-10', '002-01'),
];
