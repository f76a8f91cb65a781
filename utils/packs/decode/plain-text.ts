import { Parser } from 'htmlparser2';

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
/** What stands in these is never text for a person. */
const SILENT = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
]);
/** Pieces of a link's words; in longer ones the address is not looked for. */
const LONGEST_LINK = 50;
/** Paragraphs have an empty line between them; other blocks do not. */
const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']);

const TAG =
  /<(?:!--|\/?(?:a|abbr|applet|audio|b|base|big|blockquote|body|br|button|center|code|dd|del|div|dl|dt|em|embed|font|form|frame|h[1-6]|head|hr|html|i|iframe|img|input|ins|label|li|link|mark|math|meta|noscript|object|ol|option|p|picture|pre|s|script|select|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|template|textarea|th|thead|title|tr|tt|u|ul|video)(?=[\s/>]))/i;

/** Whether a text has tags of HTML in it; `a < b` and `<3` have none. */
export function looksLikeHtml(text: string): boolean {
  return text.includes('<') && TAG.test(text);
}

/**
 * HTML as plain text: blocks become lines, items of a list get a dash, a link keeps its
 * address, scripts and styles go. Nothing is run and no page is needed.
 * @param keepLines the line breaks of the source are meant: it is a text with some tags in it
 */
export function htmlToText(html: string, keepLines = false): string {
  const writer = new TextWriter(keepLines);
  const parser = new Parser(writer, { decodeEntities: true });
  parser.end(html);
  return writer.text();
}

/** Collects pieces: asking a text of a million characters for its end again and again is slow. */
class TextWriter {
  readonly #keepLines: boolean;
  readonly #parts: string[] = [];
  /** The last two characters written. */
  #tail = '';
  #silent = 0;
  readonly #links: { from: number; address: string }[] = [];

  constructor(keepLines: boolean) {
    this.#keepLines = keepLines;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (SILENT.has(name)) this.#silent += 1;
    if (this.#silent > 0) return;
    if (name === 'br') this.#write('\n');
    else if (BLOCKS.has(name)) this.#breakLine(PARAGRAPHS.has(name));
    if (name === 'li') this.#write('- ');
    if ((name === 'td' || name === 'th') && !this.#atLineStart()) this.#write(' ');
    if (name === 'a') {
      this.#links.push({ from: this.#parts.length, address: own(attributes, 'href').trim() });
    }
    if (name === 'img') this.#write(own(attributes, 'alt'));
    // Intercom writes its variables as elements: <attribute key="first_name" default="there">.
    if (name === 'attribute' && own(attributes, 'key')) {
      const fallback = own(attributes, 'default').replace(/["{}]/g, '');
      this.#write(`{{${own(attributes, 'key')}${fallback && `|fallback:"${fallback}"`}}}`);
    }
  }

  ontext(text: string): void {
    if (this.#silent > 0) return;
    if (this.#keepLines) {
      this.#write(text);
      return;
    }
    const flat = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.#write(this.#atLineStart() || this.#tail.endsWith(' ') ? flat.trimStart() : flat);
  }

  onclosetag(name: string): void {
    if (SILENT.has(name)) {
      this.#silent = Math.max(0, this.#silent - 1);
      return;
    }
    if (this.#silent > 0) return;
    if (BLOCKS.has(name)) this.#breakLine(PARAGRAPHS.has(name));
    if (name === 'a') this.#closeLink();
  }

  /** The address is written where the words of the link do not hold it. */
  #closeLink(): void {
    const { from, address = '' } = this.#links.pop() ?? { from: this.#parts.length };
    if (!/^(?:https?:|mailto:)/i.test(address) || this.#parts.length - from > LONGEST_LINK) return;
    const words = this.#parts.slice(from).join('');
    const bare = address.replace(/^mailto:/i, '');
    if (!words.includes(bare)) this.#write(words.trim() === '' ? bare : ` (${bare})`);
  }

  #atLineStart(): boolean {
    return this.#tail === '' || this.#tail.endsWith('\n');
  }

  #breakLine(isParagraph: boolean): void {
    if (this.#tail === '') return;
    const wanted = isParagraph && !this.#keepLines ? '\n\n' : '\n';
    while (!this.#tail.endsWith(wanted)) this.#write('\n');
  }

  #write(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#tail = (this.#tail + text.slice(-2)).slice(-2);
  }

  text(): string {
    const lines = this.#parts
      .join('')
      .split('\n')
      .map((line) => line.trimEnd());
    return lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }
}

function own(attributes: Record<string, string>, name: string): string {
  return Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : '';
}

/** Characters of a line that are read; the longest one kept has 300. */
const LONGEST_LINE = 20_000;

/** A title, a tag, a folder: one line, no tags. */
export function plainLine(text: string): string {
  if (text === '') return '';
  const start = text.slice(0, LONGEST_LINE);
  return tidyText(looksLikeHtml(start) ? htmlToText(start) : start).replace(/\s+/g, ' ');
}

/** Text as it may be kept: one kind of line end, no control characters, whole characters. */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;
