import { fold } from '../text/normalise.ts';
import { foldCode } from './code-index.ts';
import { confidenceOf } from './confidence.ts';
import type { DocumentTexts } from './documents.ts';
import type { Facet } from './facet-table.ts';
import { type Highlights, markMatches, toRanges } from './highlight.ts';
import type { Query, QueryPiece } from './query.ts';
import type { Ranked } from './score.ts';
import { LOOK, makeSnippet } from './snippet.ts';
import type { MatchKind, Range, SearchHit } from './types.ts';

/** A Han character takes about three keys to type. */
const KEYS_PER_CHARACTER = 3;

/** From this share on a hit is shown while typing: `zzzzqqqq xx` does not mean the initials `xx`. */
export const SHOWN_FROM = 0.4;

/** A hit and the share (0..1) of what was typed that it has to show for. */
interface Dressed {
  hit: SearchHit;
  share: number;
}

/** Dresses a ranked document for the list: reason, highlights, snippet, confidence. */
export function makeHit(
  query: Query,
  ranked: Ranked,
  texts: DocumentTexts,
  { kind, tags }: Facet,
  fuzzy: Range[] | undefined,
): Dressed {
  const title = markMatches(query, texts.title);
  const alias = ranked.found.surface > 0 ? texts.aliases[ranked.found.surface - 1] : undefined;
  const learned = isLearned(ranked) ? ranked.example : undefined;
  const evidence = alias === undefined ? title : markMatches(query, alias);
  const shown = learned ?? alias ?? texts.body;
  const inShown = markMatches(query, shown.slice(0, LOOK));
  const body = evidence.pieces.size
    ? null
    : shown === texts.body
      ? inShown
      : markMatches(query, texts.body.slice(0, LOOK));
  const pieces = new Set([...title.pieces, ...evidence.pieces, ...(body?.pieces ?? [])]);
  const hit: SearchHit = {
    id: texts.id,
    kind,
    score: ranked.score,
    confidence: confidenceOf(query, ranked),
    match:
      learned === undefined ? chooseMatch(ranked, evidence, alias !== undefined, body) : 'learned',
    matched: typedPieces(query, pieces),
    title: title.pieces.size || !fuzzy ? toRanges(title) : fuzzy,
    code: ranked.code ? codeRange(query, texts.codes) : [],
    snippet: makeSnippet(shown, inShown),
  };
  const vouched = ranked.code > 0 || learned !== undefined || (!pieces.size && fuzzy);
  const scanned = query.pieces.length === 1 && ranked.scan > 0;
  if (vouched || scanned) return { hit, share: 1 };
  const share = shareOfKeys(query, pieces);
  if (share >= SHOWN_FROM) return { hit, share };
  const rest = [...texts.aliases, ...tags, texts.body].join('\n');
  return {
    hit,
    share: shareOfKeys(query, new Set([...pieces, ...markMatches(query, rest).pieces])),
  };
}

/** Han characters are never keys hit by chance: those not marked may be a mistyped word. */
function shareOfKeys({ pieces }: Query, matched: Set<QueryPiece>): number {
  let typed = 0;
  let found = 0;
  for (const piece of pieces) {
    const { characters, word } = piece;
    const keys = characters ? characters.length * KEYS_PER_CHARACTER : word.length;
    typed += keys;
    if (characters || matched.has(piece)) found += keys;
  }
  return typed ? found / typed : 1;
}

/** Whether learned wordings, more than the texts, brought a hit up. */
const isLearned = ({ learned, strength, found, code }: Ranked): boolean =>
  !code && found.exact < 1 && learned * strength > Math.max(0.15, found.alignment / 2);

function chooseMatch(
  ranked: Ranked,
  evidence: Highlights,
  isAlias: boolean,
  body: Highlights | null,
): MatchKind {
  if (ranked.code) return 'code';
  if (isAlias) return 'alias';
  if (ranked.found.exact === 1) return 'exact';
  let best: MatchKind = body?.pieces.size ? 'body' : 'fuzzy';
  let most = 0;
  for (const [kind, units] of evidence.kinds) {
    if (units <= most) continue;
    best = kind;
    most = units;
  }
  return best;
}

function typedPieces({ text, pieces, units }: Query, matched: Set<QueryPiece>): string[] {
  const sameOffsets = units.length === text.length;
  const typed = pieces
    .filter((piece) => matched.has(piece))
    .map(({ start, end, word }) => (sameOffsets ? text.slice(start, end) : word))
    .filter(Boolean);
  return [...new Set(typed)];
}

/** Where the typed beginning lies in the first code that has it. */
function codeRange({ text }: Query, codes: string[]): Range[] {
  const typed = foldCode(text);
  for (const code of codes) {
    if (!foldCode(code).startsWith(typed)) continue;
    const start = Math.max(0, fold(code).indexOf(typed));
    return [[start, Math.min(code.length, start + typed.length)]];
  }
  return [];
}
