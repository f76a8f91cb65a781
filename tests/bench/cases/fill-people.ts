import type { Page } from 'puppeteer-core';

/** Rows written at a stretch. */
const BATCH = 2_000;

/** Writes so many contacts and cases straight into the database; some belong to known buyers. */
export async function fillPeople(
  page: Page,
  contacts: number,
  cases: number,
  known: string[],
): Promise<void> {
  const most = Math.max(contacts, cases);
  for (let from = 0; from < most; from += BATCH) {
    const to = Math.min(most, from + BATCH);
    await page.evaluate(writePeople, { from, to, contacts, cases, known });
  }
}

interface Batch {
  from: number;
  to: number;
  contacts: number;
  cases: number;
  /** Keys of buyers that a practice console shows; the first rows are theirs. */
  known: string[];
}

/** Runs in a page of the extension. */
function writePeople({ from, to, contacts, cases, known }: Batch): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sidedesk');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const change = database.transaction(['contacts', 'cases', 'contactLog'], 'readwrite');
      const start = 1_790_000_000_000;
      for (let at = from; at < to; at += 1) {
        const buyerKey = known[at] ?? `buyer-${at * 7919}`;
        const place = { console: 'feige', shop: '', url: '', buyerKey };
        const key = `feige||${buyerKey}`;
        if (at < contacts) {
          change.objectStore('contacts').put({
            ...place,
            key,
            name: `买家${at}`,
            remark: `备注 ${at}`,
            groups: [['新客', '老客', 'VIP', '售后中'][at % 4]],
            tags: [],
            locale: null,
            notes: '喜欢清淡，送长辈，周末收货。',
            preferences: '',
            needs: '',
            marks: at % 50 === 0 ? [{ kind: 'vip', why: '一年十二单', by: '', at: start }] : [],
            identifiedAt: 0,
            former: [],
            firstSeenAt: start,
            seenAt: start + at * 1_000,
          });
          const id = `${key}\ntalk\n2026-11-20`;
          change.objectStore('contactLog').put({ id, key, at: start, kind: 'talk' });
        }
        if (at >= cases) continue;
        const isOpen = known[at] || at % 20 === 0 ? 1 : 0;
        change.objectStore('cases').put({
          id: `case-${at}`,
          conversationKey: key,
          conversation: { ...place, buyerName: `买家${at}` },
          orderNo: `6924${String(at).padStart(12, '0')}`,
          type: ['return', 'repair', 'parcel', 'refund'][at % 4],
          stage: isOpen ? 'plan' : 'summary',
          isOpen,
          summary: `第 ${at} 件：收到的商品与描述不符，想退货退款`,
          cause: 'product',
          department: 'quality',
          demand: '全额退款',
          bottomLine: '',
          opinion: '',
          offer: null,
          promiseAt: start + at * 60_000,
          promiseNote: '',
          escalatedTo: '',
          outcome: isOpen ? null : 'solved',
          satisfaction: null,
          rootCause: '',
          lessons: '',
          facts: {},
          openedAt: start,
          openedBy: '',
          updatedAt: start + at * 1_000,
          closedAt: isOpen ? null : start + at * 1_000,
          stamps: { type: start },
          history: [{ at: start, by: '', what: 'opened' }],
        });
      }
      change.oncomplete = () => {
        database.close();
        resolve();
      };
      change.onerror = () => reject(change.error);
    };
  });
}
