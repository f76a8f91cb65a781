import type { UsageReport } from '@/utils/model/usage';
import { NUDGE_TAG } from '@/utils/reminders/schedule';
import type { Engine } from '@/utils/search/engine';
import type { Choice } from '@/utils/search/learning';

/** Hits among which an answer is looked for to know what it answered. */
const LOOKED_AT = 20;

/** Where wordings are learned and count: a shop, or a console whose shop is not known. */
export function placeOf(console: string, shop: string | undefined): string {
  return shop ? `${console}|${shop}` : console;
}

/**
 * What an insertion teaches: of the messages the buyer waits to be answered (one a line), the
 * one the item answers best, else the newest. Null when nobody waited.
 */
export function chooseWording(engine: Engine, report: UsageReport): Choice | null {
  const { itemId, asked = '', console, shop, at } = report;
  const lines = asked.split('\n').filter(Boolean);
  if (!itemId || lines.length === 0) return null;
  // A nudge is sent because of an order, whatever the buyer wrote last.
  if (engine.item(itemId)?.tags.includes(NUDGE_TAG)) return null;
  const fits = lines.map((text) => {
    const hits = engine.search(text, { mode: 'message', limit: LOOKED_AT });
    return { text, confidence: hits.find(({ id }) => id === itemId)?.confidence ?? 0 };
  });
  const best = fits.reduce((one, other) => (other.confidence >= one.confidence ? other : one));
  return { itemId, shop: placeOf(console, shop), text: best.text, now: at };
}
