import type { WorkCalendar } from '../../calendar/workdays.ts';
import type { Condition, Prompt, Template, TemplateErrorCode, TemplateNode } from './ast.ts';
import { shiftTime, writeTime } from './moment.ts';

/** Longest text a template may become, characters (UTF-16 units). */
export const LONGEST_TEXT = 10_000;
/** Includes inside includes. */
const DEEPEST_INCLUDE = 3;
/** Nodes visited in one rendering: what includes may multiply to. */
const MOST_NODES = 20_000;

type NodeOf<K extends TemplateNode['kind']> = Extract<TemplateNode, { kind: K }>;

export interface RenderContext {
  /** Canonical variable name → value; `?Label` → the answer to a prompt. */
  values: ReadonlyMap<string, string>;
  /** UTC epoch ms. */
  now: number;
  /** BCP 47 tag of the text, for dates. */
  locale: string;
  /** IANA zone: the buyer's where known. */
  zone: string;
  /** Whose workdays count; without one Monday to Friday. */
  calendar?: WorkCalendar | undefined;
  /** The template of a reply's code (lower case), or null when there is none. */
  include(code: string): Template | null;
  /** When a wording was last sent to this buyer, UTC epoch ms; 0 = never. */
  lastPicked(option: string): number;
}

/** A piece of the text and where it comes from, for showing it. */
export interface Piece {
  text: string;
  kind: 'text' | 'value' | 'missing' | 'prompt' | 'unknown';
  /** The variable's name or the prompt's label. */
  name?: string | undefined;
}

export interface RenderError {
  code: TemplateErrorCode;
  what: string;
}

export interface Rendered {
  text: string;
  /** The same text in pieces. */
  pieces: Piece[];
  /** Variables without a value, in order of appearance, each once; visible in the text. */
  missing: string[];
  /** Questions without an answer, in order of appearance, each once; visible in the text. */
  prompts: Prompt[];
  /** Where the caret is to stand, UTF-16 offset in `text`; null = at its end. */
  cursor: number | null;
  /** Wordings that were picked, to remember them once the text is used. */
  picked: string[];
  errors: RenderError[];
}

/**
 * Fills a template. Values are inserted as they are: one that looks like a template is text
 * and is not read again (buyers choose their names). Never throws, never waits, and visits
 * at most a fixed number of nodes whatever a pack includes.
 */
export function renderTemplate(template: Template, context: RenderContext): Rendered {
  return new Rendering(context).run(template);
}

class Rendering {
  readonly #context: RenderContext;
  readonly #pieces: Piece[] = [];
  readonly #missing = new Set<string>();
  readonly #prompts = new Map<string, Prompt>();
  readonly #picked: string[] = [];
  readonly #errors: RenderError[] = [];
  readonly #including: string[] = [];
  #length = 0;
  #nodes = 0;
  #cursor: number | null = null;
  #isFull = false;

  constructor(context: RenderContext) {
    this.#context = context;
  }

  run(template: Template): Rendered {
    for (const { code, what } of template.errors) this.#errors.push({ code, what });
    this.#all(template.nodes);
    return {
      text: this.#pieces.map(({ text }) => text).join(''),
      pieces: this.#pieces,
      missing: [...this.#missing],
      prompts: [...this.#prompts.values()],
      cursor: this.#cursor,
      picked: this.#picked,
      errors: this.#errors,
    };
  }

  #all(nodes: TemplateNode[]): void {
    for (const node of nodes) {
      this.#nodes += 1;
      if (this.#nodes > MOST_NODES) this.#stop();
      if (this.#isFull) return;
      this.#one(node);
    }
  }

  #one(node: TemplateNode): void {
    if (node.kind === 'text' || node.kind === 'unknown') this.#put(node.text, node.kind);
    else if (node.kind === 'variable') this.#value(node);
    else if (node.kind === 'date' || node.kind === 'time') this.#moment(node);
    else if (node.kind === 'if') this.#all(this.#holds(node.condition) ? node.yes : node.no);
    else if (node.kind === 'prompt') this.#ask(node.prompt);
    else if (node.kind === 'pick') this.#pick(node.options);
    else if (node.kind === 'include') this.#include(node.code);
    else this.#cursor ??= this.#length;
  }

  /** Without a value it stays as it would be written: nobody reads over braces. */
  #value({ name, fallback }: NodeOf<'variable'>): void {
    const value = this.#context.values.get(name)?.trim() || fallback;
    if (value !== undefined) this.#put(value, 'value', name);
    else {
      this.#missing.add(name);
      this.#put(`{{${name}}}`, 'missing', name);
    }
  }

  #moment({ kind, shift, format, zone: own }: NodeOf<'date' | 'time'>): void {
    const { now, locale, zone, calendar } = this.#context;
    const there = own ?? zone;
    const at = shift ? shiftTime(now, shift, there, calendar) : now;
    this.#put(writeTime(kind, at, { locale, zone: there, format, now }), 'value', kind);
  }

  #ask(prompt: Prompt): void {
    const { label } = prompt;
    const answer = this.#context.values.get(`?${label}`);
    const isAnswered = answer !== undefined && (answer.trim() !== '' || prompt.fallback === '');
    if (isAnswered) {
      this.#put(answer.trim(), 'value', label);
      return;
    }
    const known = this.#prompts.get(label);
    // The fullest description of one question counts: `{{?Plan}}` may come before its choices.
    if (!known || (known.kind === 'text' && prompt.kind !== 'text')) {
      this.#prompts.set(label, prompt);
    }
    this.#put(`{{?${label}}}`, 'prompt', label);
  }

  #holds({ name, not, compare }: Condition): boolean {
    const given = this.#context.values.get(name);
    const label = name.startsWith('?') ? name.slice(1) : null;
    // A question may be asked by a condition alone.
    if (label !== null && given === undefined && !this.#prompts.has(label)) {
      this.#prompts.set(label, { label, kind: 'text', options: [] });
    }
    const value = given?.trim() ?? '';
    const holds = compare ? compareValues(value, compare.by, compare.to) : value !== '';
    return holds !== not;
  }

  /** The wording this buyer has not seen for the longest time; the first of equals. */
  #pick(options: string[]): void {
    let best = options[0] ?? '';
    let oldest = Number.POSITIVE_INFINITY;
    for (const option of options) {
      const at = this.#picked.includes(option)
        ? Number.MAX_VALUE
        : this.#context.lastPicked(option);
      if (at < oldest) {
        best = option;
        oldest = at;
      }
    }
    this.#picked.push(best);
    this.#put(best, 'text');
  }

  #include(code: string): void {
    const template = this.#context.include(code);
    const refused = this.#including.includes(code)
      ? 'include-cycle'
      : this.#including.length >= DEEPEST_INCLUDE
        ? 'include-depth'
        : template
          ? null
          : 'missing-include';
    if (refused || !template) {
      this.#errors.push({ code: refused ?? 'missing-include', what: code });
      this.#put(`{{> ${code}}}`, 'unknown');
      return;
    }
    for (const { code: error, what } of template.errors) this.#errors.push({ code: error, what });
    this.#including.push(code);
    this.#all(template.nodes);
    this.#including.pop();
  }

  #put(text: string, kind: Piece['kind'], name?: string): void {
    if (text === '') return;
    const room = LONGEST_TEXT - this.#length;
    const fits = text.length <= room ? text : cutWhole(text, room);
    const last = this.#pieces.at(-1);
    if (kind === 'text' && last?.kind === 'text') last.text += fits;
    else if (fits !== '')
      this.#pieces.push(name === undefined ? { text: fits, kind } : { text: fits, kind, name });
    this.#length += fits.length;
    if (fits.length < text.length) this.#stop();
  }

  #stop(): void {
    if (this.#isFull) return;
    this.#isFull = true;
    this.#errors.push({ code: 'too-long', what: String(LONGEST_TEXT) });
  }
}

/** The first `length` units of a text, but never half of a character. */
function cutWhole(text: string, length: number): string {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return text.slice(0, Math.max(0, end));
}

type Comparison = NonNullable<Condition['compare']>['by'];

/** Amounts compare as numbers (`¥1,059.00` > 100), everything else as text. */
function compareValues(value: string, by: Comparison, to: string): boolean {
  const [a, b] = [numberOf(value), numberOf(to)];
  if (by === '==' || by === '!=') {
    const same = a !== null && b !== null ? a === b : foldText(value) === foldText(to);
    return same === (by === '==');
  }
  if (a === null || b === null) return false;
  if (by === '>') return a > b;
  if (by === '>=') return a >= b;
  return by === '<' ? a < b : a <= b;
}

const foldText = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** An amount with its currency sign, or null for anything that is not one number. */
function numberOf(text: string): number | null {
  const plain = foldText(text)
    .replace(/^[^\d.-]{0,4}/, '')
    .replace(/[^\d]{0,4}$/, '');
  const digits = plain.replaceAll(',', '');
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}
