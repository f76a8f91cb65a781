import type { PrivateFinding } from '../model/finding.ts';
import { isBankCard, isIdCard, isTaiwanId } from './check-digits.ts';
import { findAddresses } from './find-addresses.ts';
import { type FoldedWording, foldWording } from './fold-wording.ts';
import { type NumberRun, readNumbers } from './read-numbers.ts';

/** Words that say what the number after them is; the last one before it decides. */
const CODES =
  /订单|单号|运单|快递|物流|编号|编码|货号|型号|条码|序列|流水|取件|验证码|order|tracking|parcel|waybill|sku|serial|invoice|asin|item/g;
const PHONES =
  /手机|电话|联系|致电|拨打|热线|phone|mobile|call|tel|cell|whatsapp|hotline|sms|text/g;
const CARDS = /银行卡|卡号|账号|信用卡|储蓄卡|card|account/g;
/** How far before a number its label may stand, in characters that count. */
const LABEL = 12;
/** Numbers of a company, which are public: 400 and 800 numbers, five digits of a bank. */
const PUBLIC = /^(?:400|800)\d{7}$|^9[56]\d{3,4}$/;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;

/**
 * Phones, addresses, identity and bank card numbers, e-mail addresses: what must not stand in a
 * text that everybody can read (guide 004-26). Never throws.
 */
export function findPrivateData(text: string): PrivateFinding[] {
  const folded = foldWording(text);
  const found: PrivateFinding[] = findAddresses(text);
  for (const run of readNumbers(folded)) {
    const kind = kindOf(text, folded, run);
    if (!kind) continue;
    const isTaiwan = kind === 'id-card' && run.before.length === 1;
    const from = isTaiwan ? run.from - 1 : run.from;
    const to = kind === 'id-card' && run.digits.length === 17 ? run.to + 1 : run.to;
    const start = folded.starts[from] as number;
    const end = folded.ends[to - 1] as number;
    found.push({ kind, start, end, matched: text.slice(start, end) });
  }
  for (const { 0: matched, index } of text.matchAll(MAIL)) {
    found.push({ kind: 'email', start: index, end: index + matched.length, matched });
  }
  return withoutOverlaps(found);
}

function kindOf(
  text: string,
  folded: FoldedWording,
  run: NumberRun,
): PrivateFinding['kind'] | null {
  const { digits, before } = run;
  const next = folded.units[run.to] ?? '';
  if (digits.length === 17 && next === 'x' && isIdCard(`${digits}x`)) return 'id-card';
  if (run.goesOn) return null;
  if (before.length === 1 && isTaiwanId(before + digits)) return 'id-card';
  const label = labelOf(folded, run);
  if (isIdCard(digits)) return label === 'code' ? null : 'id-card';
  if (isBankCard(digits)) return label === 'code' ? null : 'bank-card';
  if (before !== '' && label !== 'phone') return null;
  return isPhone(text, folded, run, label) ? 'phone' : null;
}

function isPhone(
  text: string,
  folded: FoldedWording,
  run: NumberRun,
  label: string | null,
): boolean {
  const { digits, groups } = run;
  if (PUBLIC.test(digits)) return false;
  const first = folded.starts[run.from] as number;
  const isInternational = /[+＋]\s?\(?$/.test(text.slice(Math.max(0, first - 3), first));
  if (isInternational && digits.length >= 8 && digits.length <= 15) return label !== 'code';
  if (label === 'code') return false;
  if (/^(?:0?0?86)?1[3-9]\d{9}$/.test(digits)) return true;
  // Landlines, Taiwan's mobiles and North America's numbers are known by how they are grouped.
  const shape = groups.join('-');
  if (/^(?:3-8|4-7|4-8|3-7)$/.test(shape) && digits.startsWith('0')) return true;
  if (/^09\d{8}$/.test(digits)) return true;
  if (/^(?:1-)?3-3-4$/.test(shape) && /^1?[2-9]/.test(digits)) return true;
  return label === 'phone' && digits.length >= 7 && digits.length <= 15;
}

function labelOf({ units }: FoldedWording, run: NumberRun): 'code' | 'phone' | 'card' | null {
  const words = units.slice(Math.max(0, run.from - LABEL), run.from);
  const lastOf = (pattern: RegExp) => [...words.matchAll(pattern)].at(-1)?.index ?? -1;
  const places = [
    { label: 'code' as const, at: lastOf(CODES) },
    { label: 'phone' as const, at: lastOf(PHONES) },
    { label: 'card' as const, at: lastOf(CARDS) },
  ];
  const nearest = places.reduce((best, one) => (one.at > best.at ? one : best));
  return nearest.at < 0 ? null : nearest.label;
}

function withoutOverlaps(found: PrivateFinding[]): PrivateFinding[] {
  let end = 0;
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => {
      if (one.start < end) return false;
      end = one.end;
      return true;
    });
}
