import type { ArticleContent } from '@/utils/model/article';
import type { ReplyContent } from '@/utils/model/reply';
import type { Draft, Drafts } from '../formats/draft';
import type { FormatId, ImportProblem, ParsedFile } from '../parsed';
import { CategoryTree } from './category-tree';
import { cleanCode, findPrefix } from './clean-codes';
import { DraftReader, type ReadDraft } from './draft-reader';
import { guessLocale } from './guess-locale';
import { hashOf } from './make-id';
import { placed } from './placed';

export interface BuiltPack extends ParsedFile {
  warnings: ImportProblem[];
}

/**
 * Makes a pack of what another tool's file holds. Everything in it is valid; what cannot be
 * is in `rejected` with its row, what was changed on the way in `warnings`. Ids depend on
 * the file's name and the other tool's ids, or codes and titles, alone: importing a later
 * state of the same file updates it.
 * @param name what the file is called, without its date (`nameOfFile`)
 */
export function buildPack(drafts: Drafts, format: FormatId, name: string): BuiltPack {
  const packId = `${format}.${name.replace(/\s+/g, '-')}`.slice(0, 90);
  const rejected = [...drafts.rejected];
  const warnings = [...drafts.warnings];
  const prefix = findPrefix(allCodes(drafts.items));
  if (prefix) warnings.push({ code: 'prefix', values: { prefix } });
  const reader = new DraftReader(drafts.syntax, prefix, { rejected, warnings });
  const keys = new KeyRing(packId, rejected);
  const codes = new Map<string, number>();
  const tree = new CategoryTree();
  const replies: ReplyContent[] = [];
  const articles: ArticleContent[] = [];
  for (const draft of drafts.items) {
    const read = reader.read(draft);
    const id = read && keys.take(draft, read);
    if (!read || !id) continue;
    for (const code of read.codes) {
      const before = codes.get(code);
      if (before === undefined) codes.set(code, draft.row);
      else warnings.push(placed(draft, 'code-twice', { code, other: before }));
    }
    const category = tree.add(draft.path ?? []);
    if (draft.kind === 'article') articles.push(articleOf(id, category, read));
    else replies.push(replyOf(id, category, read));
  }
  const pack = {
    format: 'sidedesk.pack' as const,
    formatVersion: 1 as const,
    id: packId,
    name,
    version: '1.0.0',
    owner: '',
    locale: guessLocale(textsOf(drafts.items)),
    scope: {},
    changeNotes: '',
    categories: tree.list(),
    replies,
    articles,
    rules: [],
    consoles: [],
  };
  return { pack, rejected: rejected.sort(byPlace), warnings: warnings.sort(byPlace) };
}

/** By file and row; what is about the whole file first. */
function byPlace(a: ImportProblem, b: ImportProblem): number {
  const [first = '', second = ''] = [a.file, b.file];
  if (first !== second) return first < second ? -1 : 1;
  return (a.row ?? 0) - (b.row ?? 0);
}

function articleOf(id: string, category: string, read: ReadDraft): ArticleContent {
  const { title, text, tags, aliases, locale } = read;
  const article: ArticleContent = {
    id,
    title,
    category,
    tags,
    aliases,
    guideIds: [],
    kind: 'faq',
    body: text,
  };
  if (locale !== undefined) article.locale = locale;
  return article;
}

function replyOf(id: string, category: string, read: ReadDraft): ReplyContent {
  const { title, text, codes, tags, aliases, locale, notes, images } = read;
  const reply: ReplyContent = {
    id,
    title,
    category,
    tags,
    aliases,
    guideIds: [],
    codes,
    variants: [{ tone: 'warm', text }],
    public: false,
  };
  if (locale !== undefined) reply.locale = locale;
  if (notes !== '') reply.notes = notes;
  if (images.length > 0) reply.images = images;
  return reply;
}

function* allCodes(items: Draft[]): Generator<string> {
  for (const { codes = [] } of items) yield* codes;
}

function* textsOf(items: Draft[]): Generator<string> {
  for (const { title = '', text } of items) yield `${title}\n${text}`;
}

/** Gives each item the id it has in every import of the same file. */
class KeyRing {
  readonly #packId: string;
  readonly #rejected: ImportProblem[];
  readonly #rows = new Map<string, number>();
  /** By code and title: where each wording stands, in the order of the file. */
  readonly #wordings = new Map<
    string,
    { text: string; row: number; others?: Map<string, number> }
  >();

  constructor(packId: string, rejected: ImportProblem[]) {
    this.#packId = packId;
    this.#rejected = rejected;
  }

  /** Null when the item is there already, which is then told. */
  take(draft: Draft, { text }: ReadDraft): string | null {
    const { kind, key, title = '', codes = [] } = draft;
    if (key !== undefined && key !== '') {
      const own = `key\u0000${kind}\u0000${key}`;
      if (this.#rows.has(own)) {
        this.#rejected.push(placed(draft, 'duplicate', { id: key.slice(0, 120) }));
        return null;
      }
      this.#rows.set(own, draft.row);
      return this.#id(own);
    }
    const code = cleanCode(codes[0] ?? '');
    const name = title.trim();
    const base = `${kind}\u0000${code}\u0000${name}\u0000${code || name ? '' : text}`;
    const known = this.#wordings.get(base);
    if (!known) {
      this.#wordings.set(base, { text, row: draft.row });
      return this.#id(base, '0');
    }
    const before = known.text === text ? known.row : known.others?.get(text);
    if (before !== undefined) {
      this.#rejected.push(placed(draft, 'duplicate-row', { other: before }));
      return null;
    }
    // One code with several wordings: they are told apart by their order.
    known.others ??= new Map();
    known.others.set(text, draft.row);
    return this.#id(base, String(known.others.size));
  }

  #id(...parts: string[]): string {
    return `${this.#packId}.${hashOf(this.#packId, ...parts)}`;
  }
}
