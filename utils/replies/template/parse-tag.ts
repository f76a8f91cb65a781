import { isTimeZone } from '../../calendar/zone.ts';
import type { Condition, Prompt, Shift, TemplateErrorCode, TemplateNode } from './ast.ts';
import { canonicalName, keywords, promptKinds, shiftUnits } from './names.ts';

/** A path such as `buyer.name`: letters, digits, `_` and dots, any script. */
const NAME = /^[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*$/u;
/** Characters inside one tag; longer ones are not meant as one. */
const LONGEST = 2_000;
const SHIFT = /^([+-])\s*(\d{1,4})\s*(\p{L}+)$/u;
const CONDITION = /^(!|not\s)?\s*([?？]?[^=!<>]+?)\s*(?:(==|!=|>=|<=|=|>|<)\s*([^=\s].*))?$/su;

/** A tag without its place; blocks are only marks here, `parse-template` nests them. */
export type Tag =
  | WithoutSpan<Exclude<TemplateNode, { kind: 'text' | 'unknown' | 'if' }>>
  | { kind: 'open-if'; condition: Condition }
  | { kind: 'else' }
  | { kind: 'end-if' };

type WithoutSpan<T> = T extends unknown ? Omit<T, 'start' | 'end'> : never;

export interface TagError {
  error: TemplateErrorCode;
  what: string;
}

/** Reads what stands between `{{` and `}}`. */
export function parseTag(inside: string): Tag | TagError {
  const text = inside.trim();
  if (text === '') return { error: 'empty-tag', what: '{{}}' };
  if (text.length > LONGEST) return { error: 'unknown-tag', what: text };
  if (keywords.cursor.test(text)) return { kind: 'cursor' };
  if (keywords.else.test(text)) return { kind: 'else' };
  if (keywords.end.test(text)) return { kind: 'end-if' };
  const opening = keywords.if.exec(text);
  if (opening) return parseCondition(text.slice(opening[0].length).trim());
  if (/^[?？]/.test(text)) return parsePrompt(text.slice(1));
  if (text.startsWith('>')) return parseInclude(text.slice(1).trim());
  const pick = keywords.pick.exec(text);
  if (pick) return parsePick(text.slice(pick[0].length));
  return parseValue(text);
}

function parseCondition(text: string): Tag | TagError {
  const wrong = { error: 'bad-condition' as const, what: text || '#if' };
  const parts = CONDITION.exec(text.replace(/\s+/g, ' '));
  if (!parts) return wrong;
  const [, not, written = '', by, to] = parts;
  const isAnswer = /^[?？]/.test(written);
  const name = isAnswer ? `?${written.slice(1).trim()}` : canonicalName(written.trim());
  if (isAnswer ? name === '?' : !NAME.test(name)) return wrong;
  const compare = by && {
    by: by === '=' ? ('==' as const) : (by as '=='),
    to: unquote(to?.trim() ?? ''),
  };
  return { kind: 'open-if', condition: { name, not: !!not, ...(compare ? { compare } : {}) } };
}

function parsePrompt(text: string): Tag | TagError {
  const [head = '', ...filters] = splitOutsideQuotes(text, '|');
  const colon = head.search(/[:：]/);
  const label = (colon < 0 ? head : head.slice(0, colon)).trim();
  if (label === '') return { error: 'empty-prompt', what: text };
  const prompt: Prompt = { label, kind: 'text', options: [] };
  if (colon >= 0) {
    const rest = head.slice(colon + 1);
    const kind = promptKinds.get(rest.trim());
    if (kind) prompt.kind = kind;
    else {
      prompt.options = splitEscaped(rest, '/').filter(Boolean);
      if (prompt.options.length === 0) return { error: 'empty-prompt', what: text };
      prompt.kind = 'choice';
    }
  }
  for (const filter of filters) {
    const [name, value] = readFilter(filter);
    if (!keywords.default.test(name)) return { error: 'unknown-filter', what: name };
    prompt.fallback = value;
  }
  return { kind: 'prompt', prompt };
}

function parseInclude(code: string): Tag | TagError {
  if (code === '' || /\s/.test(code)) return { error: 'missing-include', what: code };
  return { kind: 'include', code: code.toLowerCase() };
}

function parsePick(text: string): Tag | TagError {
  const options = splitEscaped(text, '|').filter(Boolean);
  return options.length === 0 ? { error: 'empty-pick', what: text } : { kind: 'pick', options };
}

/** A variable, `date` or `time`, with its filters. */
function parseValue(text: string): Tag | TagError {
  const [written = '', ...rest] = splitOutsideQuotes(text, '|');
  const head = written.trim();
  const filters = new Map<string, string>();
  for (const filter of rest) {
    const [name, value] = readFilter(filter);
    const known = (['default', 'format', 'zone'] as const).find((one) => keywords[one].test(name));
    if (!known) return { error: 'unknown-filter', what: name };
    filters.set(known, value);
  }
  for (const kind of ['date', 'time'] as const) {
    const word = keywords[kind].exec(head);
    if (word) return parseMoment(kind, head.slice(word[0].length).trim(), filters);
  }
  if (!NAME.test(head)) return { error: 'unknown-tag', what: text };
  const fallback = filters.get('default');
  const misplaced = ['format', 'zone'].find((name) => filters.has(name));
  if (misplaced) return { error: 'unknown-filter', what: misplaced };
  const name = canonicalName(head);
  return { kind: 'variable', name, ...(fallback === undefined ? {} : { fallback }) };
}

function parseMoment(
  kind: 'date' | 'time',
  text: string,
  filters: ReadonlyMap<string, string>,
): Tag | TagError {
  const shift = text === '' ? null : parseShift(text);
  if (text !== '' && !shift) return { error: 'bad-shift', what: text };
  const zone = filters.get('zone') ?? null;
  if (zone !== null && !isTimeZone(zone)) return { error: 'bad-zone', what: zone };
  if (filters.has('default')) return { error: 'unknown-filter', what: 'default' };
  return { kind, shift, format: filters.get('format') || null, zone };
}

function parseShift(text: string): Shift | null {
  const [, sign, digits, word = ''] = SHIFT.exec(text) ?? [];
  const unit = shiftUnits.get(word.toLowerCase());
  return unit ? { amount: Number(sign + (digits ?? '')), unit } : null;
}

function readFilter(text: string): [name: string, value: string] {
  const colon = text.search(/[:：]/);
  if (colon < 0) return [text.trim(), ''];
  return [text.slice(0, colon).trim(), unquote(text.slice(colon + 1).trim())];
}

/** Without the quotation marks around it, straight or Chinese. */
function unquote(text: string): string {
  const quoted = /^(?:"(.*)"|'(.*)'|“(.*)”|「(.*)」)$/su.exec(text);
  return quoted ? (quoted.slice(1).find((part) => part !== undefined) ?? '') : text;
}

const CLOSING = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['「', '」'],
]);

/** Cuts at a separator, but not inside quotation marks that follow a colon. */
function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let closing = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (closing !== '') closing = letter === closing ? '' : closing;
    else if (letter === separator) {
      parts.push(text.slice(from, at));
      from = at + 1;
    } else if (/[:：]\s*$/.test(text.slice(Math.max(from, at - 3), at))) {
      closing = CLOSING.get(letter) ?? '';
    }
  }
  return [...parts, text.slice(from)];
}

/** Cuts at a separator that has no backslash before it. */
function splitEscaped(text: string, separator: string): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '\\' && text.charAt(at + 1) === separator) {
      parts[parts.length - 1] += separator;
      at += 1;
    } else if (letter === separator) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}
