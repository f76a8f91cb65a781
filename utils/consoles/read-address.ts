import type { AddressPlace } from '@/utils/model/console';

/** The value at the first place of the address that has one, '' when none has. */
export function readAddress(address: string, places: AddressPlace[]): string {
  if (places.length === 0 || !URL.canParse(address)) return '';
  const url = new URL(address);
  for (const place of places) {
    const value = 'query' in place ? url.searchParams.get(place.query) : fromPath(url, place.path);
    if (value) return value.slice(0, 200);
  }
  return '';
}

/** The segment where the pattern says `:it` or `:number`; '' when the path is another one. */
function fromPath({ pathname, hash }: URL, pattern: string): string {
  const path = pattern.startsWith('#') ? hash.replace(/\?.*$/s, '') : pathname;
  const wanted = pattern.split('/');
  const given = path.split('/');
  let found = '';
  for (const [i, part] of wanted.entries()) {
    if (part === '*') return found;
    const segment = given[i];
    if (segment === undefined) return '';
    if (part === ':it') found = decode(segment);
    else if (part === ':number' && /^\d+$/.test(segment)) found = segment;
    else if (part !== segment && part !== ':any') return '';
  }
  return given.length === wanted.length ? found : '';
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a lone %: the page's own words are good enough
  }
}
