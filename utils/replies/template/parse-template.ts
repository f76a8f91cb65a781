import type {
  Condition,
  Position,
  Template,
  TemplateError,
  TemplateErrorCode,
  TemplateNode,
} from './ast.ts';
import { parseTag } from './parse-tag.ts';

/** Blocks inside blocks; nobody reads more, and it bounds the recursion of the renderer. */
const DEEPEST = 20;
/** Errors listed: more help nobody, and each costs a look at its line. */
const MOST_ERRORS = 50;

interface OpenBlock {
  condition: Condition;
  start: number;
  end: number;
  yes: TemplateNode[];
  no: TemplateNode[] | null;
}

/**
 * Reads a template. Never throws: what cannot be read stays in it as visible text and is
 * listed in `errors`. Time grows with the length alone.
 */
export function parseTemplate(source: string): Template {
  return new TemplateParser(source).parse();
}

class TemplateParser {
  readonly #source: string;
  readonly #errors: { code: TemplateErrorCode; what: string; start: number; end: number }[] = [];
  readonly #root: TemplateNode[] = [];
  readonly #open: OpenBlock[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  parse(): Template {
    const source = this.#source;
    let done = 0;
    while (done < source.length) {
      const first = source.indexOf('{{', done);
      const close = first < 0 ? -1 : source.indexOf('}}', first + 2);
      if (close < 0) break;
      // `{{{{a}}`: the tag begins at the last opening before its end.
      const start = source.lastIndexOf('{{', close - 1);
      if (start >= first + 2) this.#report('unclosed-tag', first, first + 2);
      done = this.#take(done, start, close + 2);
    }
    const lost = source.indexOf('{{', done);
    if (lost >= 0) this.#report('unclosed-tag', lost, lost + 2);
    this.#text(done, source.length);
    this.#closeAll();
    return { source, nodes: this.#root, errors: locate(source, this.#errors) };
  }

  /** Takes the text since `done` and the tag after it; returns where the next text begins. */
  #take(done: number, start: number, end: number): number {
    const span = { start, end };
    const tag = parseTag(this.#source.slice(start + 2, end - 2));
    if ('error' in tag) {
      this.#text(done, start);
      this.#report(tag.error, start, end, tag.what);
      this.#add({ kind: 'unknown', text: this.#source.slice(start, end), ...span });
      return end;
    }
    if (tag.kind !== 'open-if' && tag.kind !== 'else' && tag.kind !== 'end-if') {
      this.#text(done, start);
      this.#add({ ...tag, ...span });
      return end;
    }
    const line = this.#ownLine(done, start, end);
    this.#text(done, line.start);
    if (tag.kind === 'open-if') this.#openBlock(tag.condition, start, end);
    else if (tag.kind === 'else') this.#switchBranch(start, end);
    else this.#closeBlock(start, end);
    return line.end;
  }

  /** A block's mark alone on its line leaves no empty line behind. */
  #ownLine(done: number, start: number, end: number): { start: number; end: number } {
    const source = this.#source;
    const before = source.slice(done, start);
    const lineStart = before.lastIndexOf('\n') + 1;
    const isFirst = lineStart > 0 || done === 0 || source.charAt(done - 1) === '\n';
    const next = /^[ \t]*(?:\r?\n|$)/.exec(source.slice(end, end + 200))?.[0];
    if (!isFirst || next === undefined || before.slice(lineStart).trim() !== '') {
      return { start, end };
    }
    return { start: done + lineStart, end: end + next.length };
  }

  #openBlock(condition: Condition, start: number, end: number): void {
    if (this.#open.length >= DEEPEST) this.#stray('too-deep', start, end);
    else this.#open.push({ condition, start, end, yes: [], no: null });
  }

  #switchBranch(start: number, end: number): void {
    const block = this.#open.at(-1);
    if (block && block.no === null) block.no = [];
    else this.#stray('stray-else', start, end);
  }

  #closeBlock(start: number, end: number): void {
    const block = this.#open.pop();
    if (!block) {
      this.#stray('stray-end', start, end);
      return;
    }
    const { condition, yes, no } = block;
    this.#add({ kind: 'if', condition, yes, no: no ?? [], start: block.start, end });
  }

  /** Blocks nobody closed: their marks stay visible, what is inside them counts. */
  #closeAll(): void {
    for (let block = this.#open.pop(); block; block = this.#open.pop()) {
      const { start, end, yes, no } = block;
      this.#report('unclosed-if', start, end);
      this.#add({ kind: 'unknown', text: this.#source.slice(start, end), start, end });
      for (const node of [...yes, ...(no ?? [])]) this.#add(node);
    }
  }

  #stray(code: TemplateErrorCode, start: number, end: number): void {
    this.#report(code, start, end);
    this.#add({ kind: 'unknown', text: this.#source.slice(start, end), start, end });
  }

  #text(start: number, end: number): void {
    if (end > start) this.#add({ kind: 'text', text: this.#source.slice(start, end), start, end });
  }

  #add(node: TemplateNode): void {
    const block = this.#open.at(-1);
    (block ? (block.no ?? block.yes) : this.#root).push(node);
  }

  #report(code: TemplateErrorCode, start: number, end: number, what?: string): void {
    if (this.#errors.length >= MOST_ERRORS) return;
    this.#errors.push({ code, what: what ?? this.#source.slice(start, end), start, end });
  }
}

function locate(
  source: string,
  errors: { code: TemplateErrorCode; what: string; start: number; end: number }[],
): TemplateError[] {
  if (errors.length === 0) return [];
  const place = positionsOf(source);
  return errors
    .toSorted((a, b) => a.start - b.start)
    .map((error) => ({ ...error, what: error.what.slice(0, 80), ...place(error.start) }));
}

/** From UTF-16 offsets to lines and columns, both from 1. Offsets must not go back. */
function positionsOf(source: string): (offset: number) => Position {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (;;) {
      const end = source.indexOf('\n', lineStart);
      if (end < 0 || end >= offset) break;
      line += 1;
      lineStart = end + 1;
    }
    return { line, column: [...source.slice(lineStart, offset)].length + 1 };
  };
}
