/** One block of an article. `text` still holds inline marks, except in `code`. */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; start: number; items: ListItem[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' };

/** One item; `below` is the list nested in it, if there is one. */
export interface ListItem {
  text: string;
  below: Extract<Block, { kind: 'list' }> | null;
}

/** Lists and quotes nest this deep; hostile nesting goes no further. */
const DEEPEST = 4;

const HEADING = /^ {0,3}(#{1,6})\s+(.+?)\s*#*$/;
const ITEM = /^(\s*)(?:[-*+•]|(\d{1,9})[.)、])\s+(.+)$/;
const QUOTE = /^ {0,3}>\s?/;
/** An opening or closing fence; what follows it may only be the name of a language. */
const FENCE = /^ {0,3}(?:```|~~~)[\w+-]*\s*$/;
const RULE = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/;

/**
 * Reads the simple Markdown that articles are written in. HTML is not a thing here: a tag
 * is text like any other. Never throws; what is no mark is a paragraph.
 * @param depth how many quotes we are inside; see `DEEPEST`
 */
export function parseMarkdown(source: string, depth = 0): Block[] {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as string;
    const heading = HEADING.exec(line);
    if (line.trim() === '') {
      at++;
    } else if (FENCE.test(line)) {
      const end = findEnd(lines, at + 1, (next) => FENCE.test(next));
      blocks.push({ kind: 'code', text: lines.slice(at + 1, end).join('\n') });
      at = end + 1;
    } else if (heading) {
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' });
      at++;
    } else if (RULE.test(line)) {
      blocks.push({ kind: 'rule' });
      at++;
    } else if (QUOTE.test(line) && depth < DEEPEST) {
      const end = findEnd(lines, at, (next) => !QUOTE.test(next));
      const inner = lines.slice(at, end).map((quoted) => quoted.replace(QUOTE, ''));
      blocks.push({ kind: 'quote', blocks: parseMarkdown(inner.join('\n'), depth + 1) });
      at = end;
    } else if (ITEM.test(line)) {
      const end = findEnd(lines, at, (next) => next.trim() === '' || startsOther(next, depth));
      blocks.push(readList(lines.slice(at, end)));
      at = end;
    } else {
      const end = findEnd(
        lines,
        at + 1,
        (next) => next.trim() === '' || ITEM.test(next) || startsOther(next, depth),
      );
      blocks.push({ kind: 'paragraph', text: lines.slice(at, end).join('\n') });
      at = end;
    }
  }
  return blocks;
}

function startsOther(line: string, depth: number): boolean {
  return (
    HEADING.test(line) ||
    FENCE.test(line) ||
    RULE.test(line) ||
    (QUOTE.test(line) && depth < DEEPEST)
  );
}

/** Index of the first line from `from` that ends the block, or the number of lines. */
function findEnd(lines: string[], from: number, ends: (line: string) => boolean): number {
  let at = from;
  while (at < lines.length && !ends(lines[at] as string)) at++;
  return at;
}

/** Reads the lines of one list; lines indented by two or more belong to the item above. */
function readList(lines: string[], depth = 0): Extract<Block, { kind: 'list' }> {
  const first = ITEM.exec(lines[0] ?? '');
  const margin = indentOf(first) + 2;
  const items: { text: string; below: string[] }[] = [];
  for (const line of lines) {
    const match = ITEM.exec(line);
    const last = items.at(-1);
    if (last && match && indentOf(match) >= margin && depth < DEEPEST) last.below.push(line);
    else if (match) items.push({ text: match[3] ?? '', below: [] });
    else if (last?.below.length) last.below.push(line);
    else if (last) last.text += `\n${line.trim()}`;
  }
  const number = first?.[2];
  return {
    kind: 'list',
    ordered: number !== undefined,
    start: Number(number ?? 1),
    items: items.map(({ text, below }) => ({
      text,
      below: below.length > 0 ? readList(below, depth + 1) : null,
    })),
  };
}

function indentOf(item: RegExpExecArray | null): number {
  return (item?.[1] ?? '').replace(/\t/g, '  ').length;
}
