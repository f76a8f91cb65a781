import { describe, expect, it } from 'vitest';
import { consoles } from '@/utils/consoles/consoles';
import { describeReading, isPartial } from '@/utils/consoles/describe-reading';
import { generic } from '@/utils/consoles/generic';
import { known } from './known';

const nothing = { type: 'no', messages: 'no', buyer: 'no', orders: 'no', waiting: 'no' };

describe('describeReading', () => {
  it.each([
    ['feige', { type: 'page', messages: 'page', buyer: 'page', orders: 'page', waiting: 'page' }],
    ['shopee', { type: 'page', messages: 'page', buyer: 'page', orders: 'no', waiting: 'no' }],
    ['lazada', { type: 'page', messages: 'page', buyer: 'no', orders: 'no', waiting: 'no' }],
    ['r-messe', { type: 'page', messages: 'page', buyer: 'page', orders: 'page', waiting: 'no' }],
    ['amazon', { ...nothing, buyer: 'address', orders: 'address' }],
    ['shopify-inbox', { ...nothing, buyer: 'address' }],
    ['ebay', nothing],
  ])('says of %s what is read', (id, reading) => {
    const definition = known(id);
    expect(describeReading(definition)).toEqual({ ...reading, evidence: definition.evidence });
  });

  it('says of an unknown page that nothing is read', () => {
    expect(describeReading(generic)).toEqual({ ...nothing, evidence: 'low' });
  });

  it('claims no page of which nothing but the address is known', () => {
    const claimed = consoles.filter((one) => one.evidence === 'low' && one.id !== 'etsy');
    for (const one of claimed) expect(describeReading(one)).toMatchObject({ messages: 'no' });
  });

  it('is partial where a single part is missing', () => {
    expect(isPartial(describeReading(known('feige')))).toBe(false);
    expect(isPartial(describeReading(known('chatwoot')))).toBe(true);
  });
});
