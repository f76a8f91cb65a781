import { localeSchema } from '@/utils/model/scope';
import { type ForeignSyntax, translate } from '@/utils/replies/import-syntax/translate';
import { htmlToText, looksLikeHtml, plainLine, tidyText } from '../decode/plain-text';
import { findDamage } from '../decode/sheet-damage';
import type { Draft } from '../formats/draft';
import type { ImportProblem } from '../parsed';
import { cleanCode, isLongCode } from './clean-codes';
import { placed } from './placed';
import { pictureAddress } from './read-picture';

/** Limits of the model, characters and entries (`utils/model/item.ts`, `reply.ts`, `article.ts`). */
const LIMITS = {
  reply: 10_000,
  article: 200_000,
  title: 300,
  notes: 2_000,
  tag: 60,
  tags: 50,
  alias: 300,
  aliases: 200,
  codes: 20,
  images: 6,
};
/** Characters that are still read, tags and all: more hardly ever become a text that fits. */
const LONGEST_HTML = { reply: 100_000, article: 400_000 };
/** Characters of a title that is made from the text. */
const MADE_TITLE = 40;

/** The parts of a draft, within the limits of the model. */
export interface ReadDraft {
  title: string;
  text: string;
  codes: string[];
  tags: string[];
  aliases: string[];
  locale: string | undefined;
  notes: string;
  images: { name: string; data: string }[];
}

/** Reads drafts one by one and notes what is wrong with them. */
export class DraftReader {
  readonly #syntax: ForeignSyntax;
  readonly #prefix: string;
  readonly #notes: { rejected: ImportProblem[]; warnings: ImportProblem[] };

  constructor(
    syntax: ForeignSyntax,
    prefix: string,
    notes: { rejected: ImportProblem[]; warnings: ImportProblem[] },
  ) {
    this.#syntax = syntax;
    this.#prefix = prefix;
    this.#notes = notes;
  }

  /** Null when it cannot be taken, which is then told with its row. */
  read(draft: Draft): ReadDraft | null {
    const limit = LIMITS[draft.kind];
    const tooLong = (length: number) =>
      this.#notes.rejected.push(placed(draft, 'long-text', { length, limit }));
    if (draft.text.length > LONGEST_HTML[draft.kind]) {
      tooLong(draft.text.length);
      return null;
    }
    const text = this.#textOf(draft);
    if (text === '') {
      this.#notes.rejected.push(placed(draft, 'no-text'));
      return null;
    }
    if (text.length > limit) {
      tooLong(text.length);
      return null;
    }
    const codes = this.#codesOf(draft);
    const long = codes.filter(isLongCode);
    const aliases = long.length === 0 ? (draft.aliases ?? []) : [...(draft.aliases ?? []), ...long];
    return {
      text,
      title: this.#cut(draft, plainLine(draft.title ?? '') || titleOf(text, codes), LIMITS.title),
      codes: (long.length === 0 ? codes : codes.filter((code) => !isLongCode(code))).slice(
        0,
        LIMITS.codes,
      ),
      tags: this.#list(draft, draft.tags ?? [], LIMITS.tag, LIMITS.tags),
      aliases: this.#list(draft, aliases, LIMITS.alias, LIMITS.aliases),
      locale: draft.locale === undefined ? undefined : localeSchema.safeParse(draft.locale).data,
      notes: draft.notes ? this.#cut(draft, plainNotes(draft.notes), LIMITS.notes) : '',
      images: this.#imagesOf(draft),
    };
  }

  #textOf(draft: Draft): string {
    const isTagged = !draft.isHtml && looksLikeHtml(draft.text);
    if (isTagged) this.#warn(draft, 'html');
    const damage = findDamage(draft.text, false);
    if (damage) this.#warn(draft, damage, { value: draft.text.trim() });
    const plain = draft.isHtml || isTagged ? htmlToText(draft.text, isTagged) : draft.text;
    // An article is no template: its braces are its own.
    if (draft.kind === 'article') return tidyText(plain);
    const { text, unknown } = translate(plain, this.#syntax);
    for (const name of unknown.length === 0 ? [] : new Set(unknown))
      this.#warn(draft, 'variable', { name: name.slice(0, 80) });
    return tidyText(text);
  }

  #codesOf(draft: Draft): string[] {
    const codes = new Set<string>();
    for (const written of draft.codes ?? []) {
      const code = cleanCode(written, this.#prefix);
      if (code === '') continue;
      const damage = findDamage(written, true);
      if (damage) this.#warn(draft, damage, { value: written.trim() });
      if (isLongCode(code)) this.#warn(draft, 'code-long', { code: code.slice(0, 60) });
      codes.add(code);
    }
    return [...codes];
  }

  #imagesOf(draft: Draft): ReadDraft['images'] {
    return (draft.images ?? []).slice(0, LIMITS.images).flatMap(({ name, bytes }) => {
      const data = pictureAddress(bytes);
      if (data === null) this.#warn(draft, 'image-unusable', { name });
      return data === null ? [] : [{ name: name.slice(0, 120), data }];
    });
  }

  #list(draft: Draft, texts: string[], longest: number, most: number): string[] {
    if (texts.length === 0) return [];
    const kept = new Set(texts.map(plainLine).filter(Boolean));
    if (kept.size > most) this.#warn(draft, 'shortened', { limit: most });
    return [...kept].slice(0, most).map((text) => this.#cut(draft, text, longest));
  }

  #cut(draft: Draft, text: string, limit: number): string {
    if (text.length <= limit) return text;
    this.#warn(draft, 'shortened', { limit });
    return tidyText(text.slice(0, limit));
  }

  #warn(draft: Draft, code: ImportProblem['code'], values: ImportProblem['values'] = {}): void {
    this.#notes.warnings.push(placed(draft, code, values));
  }
}

/** The first words of a text, for lists: whole characters, no variables where there are words. */
function titleOf(text: string, codes: string[]): string {
  const start = text.slice(0, 400);
  const words = start.replace(/\{\{[^{}]*\}\}/g, '').trim();
  const line = words.split('\n', 1)[0]?.trim() || codes[0] || start.split('\n', 1)[0] || '';
  if (line.length <= MADE_TITLE) return line;
  const letters = [...line];
  return letters.length > MADE_TITLE ? `${letters.slice(0, MADE_TITLE).join('')}…` : line;
}

function plainNotes(notes: string): string {
  return tidyText(looksLikeHtml(notes) ? htmlToText(notes, true) : notes);
}
