import { showCombination } from '@/utils/keys/combination';
import { readPlatform } from '@/utils/keys/platform';

const isMac = readPlatform(navigator.userAgent).system === 'mac';

/** A combination as it is printed on the keys of this machine. */
export function printKeys(combination: string): string;
export function printKeys(combination: string | undefined): string | undefined;
export function printKeys(combination: string | undefined): string | undefined {
  return combination && showCombination(combination, isMac);
}
