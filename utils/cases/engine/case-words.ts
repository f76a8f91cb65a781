import type { Case, CaseEvent } from '../../model/case.ts';

/** What an export of cases needs to say, in the reader's language. */
export interface CaseWords {
  /** Of a field: `demand` → 买家诉求; of a fact its own name. */
  field(name: string): string;
  /** A value of a field: `refund` → 退款. */
  value(field: string, value: string): string;
  /** Of what was done: `closed` → 已结案. */
  event(what: CaseEvent['what']): string;
  /** A moment, UTC epoch ms, with its zone. */
  moment(at: number): string;
}

/** Fields of a case as names and values, in the order of its stages; empty ones as ''. */
export function listFields(row: Case, words: CaseWords): [name: string, value: string][] {
  const of = (field: string, value: string | null): [string, string] => [
    words.field(field),
    value ? words.value(field, value) : '',
  ];
  const { offer, promiseAt } = row;
  const amount = offer?.amount == null ? '' : ` ${offer.amount}`;
  const offered =
    offer && [words.value('offer', offer.kind) + amount, offer.text].filter(Boolean).join(' · ');
  return [
    of('type', row.type),
    of('stage', row.stage),
    [words.field('orderNo'), row.orderNo ?? ''],
    [words.field('summary'), row.summary],
    [words.field('opinion'), row.opinion],
    of('cause', row.cause),
    of('department', row.department),
    [words.field('rootCause'), row.rootCause],
    [words.field('demand'), row.demand],
    [words.field('bottomLine'), row.bottomLine],
    [words.field('offer'), offered ?? ''],
    [words.field('approvedBy'), offer?.approvedBy ?? ''],
    [words.field('promiseAt'), promiseAt === null ? '' : words.moment(promiseAt)],
    [words.field('promiseNote'), row.promiseNote],
    [words.field('escalatedTo'), row.escalatedTo],
    of('outcome', row.outcome),
    of('satisfaction', row.satisfaction),
    [words.field('lessons'), row.lessons],
    ...Object.entries(row.facts).map(([name, value]): [string, string] => [
      words.field(`facts.${name}`),
      value,
    ]),
  ];
}
