/*
 * Which names in a page were written by a person and will be there tomorrow, and which a build
 * or a framework made up. Hashed classes died twice within 2026 on one console alone.
 */

/** Made by frameworks: React and Radix ids, styled-components, emotion, JSS, Svelte, Ember, … */
const GENERATED =
  /^:|:$|«|»|^_r_|^(?:sc|css|jss|emotion|svelte|ember|radix|headlessui|mantine|jsx|styled|stitches|c|e|tss)-?[\w]*\d[\w-]*$|^(?:_ng|ng-|data-v-|svelte-)|^sc-/i;
/** What changes while one looks at it: never part of a selector unless nothing else tells. */
const STATE =
  /^(?:is|has|was)-|(?:^|[-_])(?:active|selected|current|checked|focus(?:ed)?|hover(?:ed)?|open(?:ed)?|closed?|expanded|collapsed|hidden|visible|shown?|loading|loaded|unread|read|new|first|last|odd|even|empty|blank|disabled|enabled|entering|entered|leaving|online|offline|dragging|typing|sending|sent|failed|dirty|pristine|touched|untouched|valid|invalid)$/i;
/** Classes that say how something looks: they tell nothing from its neighbours. */
const UTILITY =
  /^-?(?:[mp][xytrbles]?|w|h|min|max|text|font|bg|border|rounded|gap|space|items|justify|self|content|leading|tracking|shadow|overflow|z|top|left|right|bottom|inset|flex|grid|col|row|opacity|cursor|duration|transition|ring|object|place|order|basis|grow|shrink|size|align|float|clear|d|wt|u)-|^(?:flex|grid|block|inline|inline-block|inline-flex|hidden|contents|relative|absolute|fixed|sticky|static|container|row|col|truncate|grow|shrink|clearfix|italic|underline|uppercase|group|peer|prose)$|[[\]/!@%.:]/;

/** A class or id a person wrote and that says what the thing is. */
export function isStableName(name: string): boolean {
  return isWritten(name) && !STATE.test(name) && !UTILITY.test(name);
}

/** An id a person wrote; ids that end in a number belong to one row of several. */
export function isStableId(id: string): boolean {
  return isWritten(id) && !STATE.test(id) && !/\d$/.test(id);
}

/** A class that may tell one side from the other: looks count, as `justify-end` does. */
export function isTellingName(name: string): boolean {
  return isWritten(name) && !STATE.test(name);
}

/** A class that marks the open row, where nothing else tells it from the others. */
export function isStateName(name: string): boolean {
  return isWritten(name) && STATE.test(name);
}

/** An attribute value that is a word of the page's author, not an id of one row. */
export function isStableValue(value: string): boolean {
  return value.length <= 80 && value.trim() !== '' && isWritten(value.replaceAll(/[\s.:/]/g, '-'));
}

function isWritten(name: string): boolean {
  if (name.length < 2 || name.length > 80 || GENERATED.test(name) || /\d{3}/.test(name)) {
    return false;
  }
  return !name.split(/[-_:.]+/).some(isOdd);
}

/** Does a part of a name look like a hash: digits among letters, cases at random, no vowels? */
function isOdd(part: string): boolean {
  if (/^[a-z]{1,12}\d{1,2}$/i.test(part) || part === '') return false; // h1, col2, v2
  if (/\d/.test(part)) return true;
  const words = part.split(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
  if (words.length > 2 && part.length / words.length < 2.5) return true; // bdVaJa
  // Four consonants and no vowel make no word; short capitals (SKU, URL) do.
  return part.length >= 5 && !/[aeiouy]/i.test(part) && /^[\x20-\x7e]+$/.test(part);
}
