import { SYLLABLE_ID } from './pinyin.ts';

const LETTERS = 26;
const FIRST_LETTER = 97;
const MOST_NODES = 1024;

export const ROOT = 0;
/** Children of every node, a row of 26; 0 = none, for nothing leads back to the root. */
const children = new Uint16Array(MOST_NODES * LETTERS);
/** Syllable number + 1 of the letters that lead to a node; 0 for a mere beginning. */
const wholes = new Uint16Array(MOST_NODES);

fillTree();

/** The node after one more letter (char code); `ROOT` when no syllable goes on like that. */
export function stepTo(node: number, letter: number): number {
  const column = letter - FIRST_LETTER;
  return column < 0 || column >= LETTERS ? ROOT : (children[node * LETTERS + column] as number);
}

/** The syllable that ends at a node, or -1. */
export const syllableAt = (node: number): number => (wholes[node] as number) - 1;

function fillTree(): void {
  let count = 1;
  for (const [syllable, id] of SYLLABLE_ID) {
    let node = ROOT;
    for (let i = 0; i < syllable.length; i++) {
      const at = node * LETTERS + syllable.charCodeAt(i) - FIRST_LETTER;
      if (!children[at]) children[at] = count++;
      node = children[at] as number;
    }
    wholes[node] = id + 1;
  }
}
