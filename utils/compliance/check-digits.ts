const REGIONS = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10x98765432';

/** A resident identity number of 18 characters (GB 11643-1999): region, date and check digit. */
export function isIdCard(number: string): boolean {
  if (!/^\d{17}[\dx]$/.test(number) || !REGIONS.test(number)) return false;
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // A day such as 31 April moves on to May instead of failing.
  if (Number(year) < 1900 || Number(year) > 2099 || date.getUTCDate() !== Number(day)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return CHECKS[sum % 11] === number[17];
}

/** A national identity number of Taiwan: a letter, 1 or 2, eight digits, of which one checks. */
export function isTaiwanId(number: string): boolean {
  if (!/^[a-z][12]\d{8}$/.test(number)) return false;
  const letter = 'abcdefghjklmnpqrstuvxywzio'.indexOf(number[0] as string) + 10;
  const digits = [Math.floor(letter / 10), letter % 10, ...[...number.slice(1)].map(Number)];
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
  return weights.reduce((sum, weight, i) => sum + weight * (digits[i] as number), 0) % 10 === 0;
}

/** Lengths and first digits of payment cards (ISO/IEC 7812; UnionPay 62, also 60 and 65). */
const CARDS =
  /^(?:62\d{14,17}|60\d{14,17}|4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|35\d{14}|65\d{14})$/;

/** A payment card's number: a known beginning, and Luhn's check digit. */
export function isBankCard(number: string): boolean {
  if (!CARDS.test(number)) return false;
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]);
    const double = digit * 2;
    sum += i % 2 === 0 ? digit : double > 9 ? double - 9 : double;
  }
  return sum % 10 === 0;
}
