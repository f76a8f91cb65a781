import type { PrivateFinding } from '../model/finding.ts';

/*
 * Addresses are known by their parts in order. All quantifiers are bounded, so that the work
 * per character is too.
 */
const HAN = '[\\u4e00-\\u9fff]';
const DIGIT = '[0-9０-９]';
const NUMBER = `(?:${DIGIT}{1,5}|[一二三四五六七八九十百]{1,4})`;
const ROAD = '(?:路|街|大道|道|巷|弄|村|小区|花园|公寓|大厦|广场|新城|社区|園|區|號)';
const HOUSE = '(?:号|號|弄|栋|棟|幢|单元|單元|室|楼|樓|座|层|層)';

const PATTERNS = [
  // 浙江省杭州市西湖区文三路 12 号 3 幢 501 室
  new RegExp(
    `${HAN}{2,7}(?:省|市|区|县|區|縣|镇|鎮|乡|鄉)[\\u4e00-\\u9fff0-9０-９ ]{1,20}?${ROAD}[\\u4e00-\\u9fff0-9０-９ -]{0,14}?${NUMBER} ?${HOUSE}(?:[ 0-9０-９-]{1,6}${HOUSE}){0,4}`,
    'g',
  ),
  // 文三路 12 号, without a town
  new RegExp(
    `${HAN}{2,6}(?:路|街|大道|巷) ?${DIGIT}{1,5} ?[号號弄](?:[ 0-9０-９-]{1,6}${HOUSE}){0,4}`,
    'g',
  ),
  // 3 栋 2 单元 501 室
  new RegExp(
    `${DIGIT}{1,4} ?[栋棟幢座号號楼] ?(?:${DIGIT}{1,3} ?单元 ?)?${DIGIT}{2,5} ?[室房]`,
    'g',
  ),
  // 1600 Pennsylvania Avenue
  /\b\d{1,5}[A-Z]? (?:[A-Z][A-Za-z.]{0,20} ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Terrace|Place|Parkway|Jalan)\b/g,
  /\bP\.?\s?O\.? ?Box \d{1,6}\b/gi,
];

/** Postal addresses, Chinese and English. */
export function findAddresses(text: string): PrivateFinding[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: matched, index }) => ({
      kind: 'address' as const,
      start: index,
      end: index + matched.length,
      matched,
    })),
  );
}
