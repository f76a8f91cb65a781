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

class TextWriter {
  readonly #keepLines: boolean;
  #out = '';
  #silent = 0;
  #links: string[] = [];

  constructor(keepLines: boolean) {
    this.#keepLines = keepLines;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (SILENT.has(name)) this.#silent += 1;
    if (this.#silent > 0) return;
    if (name === 'br') this.#out += '\n';
    else if (BLOCKS.has(name)) this.#breakLine(PARAGRAPHS.has(name));
    if (name === 'li') this.#out += '- ';
    if (name === 'td' || name === 'th') this.#out += this.#atLineStart() ? '' : ' ';
    if (name === 'a') this.#links.push(`${this.#out.length} ${own(attributes, 'href')}`);
    if (name === 'img') this.#out += own(attributes, 'alt');
    // Intercom writes its variables as elements: <attribute key="first_name" default="there">.
    if (name === 'attribute' && own(attributes, 'key')) {
      const fallback = own(attributes, 'default').replace(/["{}]/g, '');
      this.#out += `{{${own(attributes, 'key')}${fallback && `|fallback:"${fallback}"`}}}`;
    }
  }

  ontext(text: string): void {
    if (this.#silent > 0) return;
    if (this.#keepLines) {
      this.#out += text;
      return;
    }
    const flat = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.#out += this.#atLineStart() || this.#out.endsWith(' ') ? flat.trimStart() : flat;
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
    const [, start = '0', href = ''] = /^(\d+) (.*)$/s.exec(this.#links.pop() ?? '') ?? [];
    const words = this.#out.slice(Number(start));
    const address = href.trim().replace(/^mailto:/i, '');
    if (/^(?:https?:|mailto:)/i.test(href.trim()) && !words.includes(address)) {
      this.#out += words.trim() === '' ? address : ` (${address})`;
    }
  }

  #atLineStart(): boolean {
    return this.#out === '' || this.#out.endsWith('\n');
  }

  #breakLine(isParagraph: boolean): void {
    if (this.#out === '') return;
    const wanted = isParagraph && !this.#keepLines ? '\n\n' : '\n';
    while (!this.#out.endsWith(wanted)) this.#out += '\n';
  }

  text(): string {
    return this.#out
      .replace(/[ \t]+\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }
}

function own(attributes: Record<string, string>, name: string): string {
  return Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : '';
}

/** A title, a tag, a folder: one line, no tags. */
export function plainLine(text: string): string {
  if (text === '') return '';
  return tidyText(looksLikeHtml(text) ? htmlToText(text) : text).replace(/\s+/g, ' ');
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
