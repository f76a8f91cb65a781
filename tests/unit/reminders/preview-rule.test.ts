import { describe, expect, it } from 'vitest';
import { adjustRules } from '@/utils/reminders/engine/adjust-rules';
import { previewRule } from '@/utils/reminders/engine/preview-rule';
import { unknownBuyer } from '@/utils/reminders/engine/world';
import { aConversation, MINUTE, NOON } from '../../builders';
import { aRule, aSubject, aWorld } from './rules';

const HOUR = 60 * MINUTE;

describe('previewRule', () => {
  const subjects = Array.from({ length: 30 }, (_, i) =>
    aSubject(
      { no: `6924${i}`, orderedAt: NOON - (i < 20 ? HOUR : 0) },
      { conversation: aConversation({ buyerKey: `${i}` }), buyer: unknownBuyer(`feige||${i}`) },
    ),
  );
  const caps = { perBuyerDay: 1, perOrder: 1, perShopHour: 8 };

  it('says how many would come now, how many the caps hold, and when the others come', () => {
    const preview = previewRule(aRule({ caps, on: false }), subjects, aWorld(), 25);
    expect(preview).toMatchObject({ matching: 30, buyers: 30, dueNow: 20, held: 12 });
    expect(preview.isForEverybody).toBe(false);
    expect(preview.list).toHaveLength(25);
    expect(preview.list.at(-1)?.dueAt).toBe(NOON + 15 * MINUTE);
  });

  it('warns of a rule that is for everybody at once', () => {
    expect(previewRule(aRule(), subjects.slice(0, 20), aWorld())).toMatchObject({
      dueNow: 20,
      isForEverybody: true,
    });
  });
});

describe('the shop’s own minutes', () => {
  const rules = [
    aRule({
      steps: [15, 180, 1_380].map((amount) => ({
        after: { amount, unit: 'minutes', from: 'ordered' },
      })),
    }),
    aRule({ id: 'care', trigger: 'order-signed' }),
  ];

  it('hold for the first nudge, and leave out what would come before it', () => {
    const [nudge] = adjustRules(rules, { nudgesOn: true, nudgeAfterMinutes: 600 }, 15);
    expect(nudge?.steps.map(({ after }) => after.amount)).toEqual([600, 1_380]);
  });

  it('are the rules’ own where nobody changed them; off leaves the other rules', () => {
    expect(adjustRules(rules, { nudgesOn: true, nudgeAfterMinutes: 15 }, 15)).toEqual(rules);
    const off = adjustRules(rules, { nudgesOn: false, nudgeAfterMinutes: 15 }, 15);
    expect(off.map(({ id }) => id)).toEqual(['care']);
  });
});
