import '../shared/base.css';
import { firstUid, isScripted, playScript } from '../shared/page-options.ts';
import { createPractice, type Practice, type PracticeState } from '../shared/practice.ts';
import { seedShop } from '../shared/seed.ts';
import { type ShopStep, stepShop } from '../shared/shop-steps.ts';
import { scriptLines, seedCustomers } from './customers.ts';
import { byId, paintDesk } from './render.ts';
import './styles.css';

/** The plain page's state: as everywhere, plus its two other fields. */
export interface PlainState extends PracticeState {
  fields: { subject: string; note: string };
}

let shop = seedShop(seedCustomers, Date.now());

/**
 * The page's own model of its form. It learns of a change only through `input` events, as any
 * real page does: text put into a box without one is not there.
 */
const form = { subject: '', note: '', reply: '' };

function step(next: ShopStep): void {
  shop = stepShop(shop, next);
  paintDesk(shop, open);
}

function open(uid: string): void {
  step({ type: 'opened', uid });
  clearForm();
}

function clearForm(): void {
  Object.assign(form, { subject: '', note: '', reply: '' });
  byId('reply').replaceChildren();
  byId<HTMLInputElement>('subject').value = '';
  byId<HTMLTextAreaElement>('note').value = '';
}

function listenToForm(): void {
  const subject = byId<HTMLInputElement>('subject');
  const note = byId<HTMLTextAreaElement>('note');
  const reply = byId('reply');
  subject.addEventListener('input', () => {
    form.subject = subject.value;
  });
  note.addEventListener('input', () => {
    form.note = note.value;
  });
  reply.addEventListener('input', () => {
    // biome-ignore lint/performance/useDomNodeTextContent: lines are blocks here, not characters
    form.reply = reply.innerText.replace(/\n$/, '');
  });
  byId('answer').addEventListener('submit', (event) => {
    event.preventDefault();
    if (form.reply.trim() === '') return;
    step({ type: 'sellerSaid', text: form.reply, at: Date.now() });
    clearForm();
  });
}

/** Replaces the whole desk by a copy of itself, with what was written in it. */
function remount(): void {
  const desk = document.querySelector('.desk');
  if (!desk) throw new Error('The page has no desk.');
  desk.replaceWith(desk.cloneNode(true));
  byId<HTMLInputElement>('subject').value = form.subject;
  byId<HTMLTextAreaElement>('note').value = form.note;
  listenToForm();
  paintDesk(shop, open);
}

listenToForm();
paintDesk(shop, open);
const uid = firstUid(shop, window.location.search);
if (uid !== null) open(uid);

const practice = createPractice({
  shop: () => shop,
  connected: () => true,
  draft: () => form.reply,
  step,
  open,
  remount,
  paidNotice: 'The customer has paid the order.',
});
window.practice = {
  ...practice,
  state: (): PlainState => ({
    ...practice.state(),
    fields: { subject: form.subject, note: form.note },
  }),
} satisfies Practice;

if (isScripted(window.location.search)) playScript(window.practice, scriptLines);
