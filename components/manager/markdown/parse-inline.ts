import { readHonestAddress } from './honest-address';

/** A run of text inside a block. `strong` and `emphasis` hold further runs. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  | { kind: 'link'; text: string; href: string; host: string }
  /** A picture of the article itself, by its name there. */
  | { kind: 'image'; text: string; name: string };

/**
 * Picture, code, bold, emphasis, link. Every run is bounded, so that hostile text (a hundred
 * thousand opening brackets) costs linear time.
 */
const MARK =
  /!\[([^[\]\n]{0,300})\]\(image:([^()\n]{1,120})\)|`([^`\n]{1,400})`|\*\*([^*\n]{1,400})\*\*|__([^_\n]{1,400})__|\*([^*\s][^*\n]{0,400})\*|\[([^[\]\n]{1,300})\]\(([^()\s]{1,2000})\)/g;

/** Splits the text of one block into runs. Marks that do not close stay as they are. */
export function parseInline(text: string): Inline[] {
  const runs: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(MARK)) {
    if (match.index > done) runs.push({ kind: 'text', text: text.slice(done, match.index) });
    runs.push(readMark(match));
    done = match.index + match[0].length;
  }
  if (done < text.length) runs.push({ kind: 'text', text: text.slice(done) });
  return runs;
}

function readMark(match: RegExpExecArray): Inline {
  const [whole, alt, name, code, strong, underlined, emphasis, label, address] = match;
  if (name !== undefined) return { kind: 'image', text: alt ?? '', name };
  if (code !== undefined) return { kind: 'code', text: code };
  const bold = strong ?? underlined;
  if (bold !== undefined) return { kind: 'strong', children: parseInline(bold) };
  if (emphasis !== undefined) return { kind: 'emphasis', children: parseInline(emphasis) };
  if (label === undefined || address === undefined) return { kind: 'text', text: whole };
  // A pack is somebody else's data: only plain web addresses become links.
  const url = readHonestAddress(label, address);
  if (!url) return { kind: 'text', text: label };
  return { kind: 'link', text: label, href: address, host: url.host };
}
