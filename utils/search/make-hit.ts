import { foldCode } from './code-index.ts';
import { confidenceOf } from './confidence.ts';
import type { DocumentTexts } from './documents.ts';
import { type Highlights, markMatches, toRanges } from './highlight.ts';
import { fold } from './normalise.ts';
import type { Query, QueryPiece } from './query.ts';
import type { Ranked } from './score.ts';
import { LOOK, makeSnippet } from './snippet.ts';
import type { ItemKind, MatchKind, Range, SearchHit } from './types.ts';

/** Dresses a ranked document for the list: reason, highlights, snippet, confidence. */
export function makeHit(
  query: Query,
  ranked: Ranked,
  texts: DocumentTexts,
  kind: ItemKind,
  fuzzy: Range[] | undefined,
): SearchHit {
  const title = markMatches(query, texts.title);
  const alias = ranked.found.surface > 0 ? texts.aliases[ranked.found.surface - 1] : undefined;
  const learned = isLearned(ranked) ? ranked.example : undefined;
  const evidence = alias === undefined ? title : markMatches(query, alias);
  const body = evidence.pieces.size ? null : markMatches(query, texts.body.slice(0, LOOK));
  const pieces = new Set([...title.pieces, ...evidence.pieces, ...(body?.pieces ?? [])]);
  return {
    id: texts.id,
    kind,
    score: ranked.score,
    confidence: confidenceOf(query, ranked),
    match:
      learned === undefined ? chooseMatch(ranked, evidence, alias !== undefined, body) : 'learned',
    matched: typedPieces(query, pieces),
    title: title.pieces.size || !fuzzy ? toRanges(title) : fuzzy,
    code: ranked.code ? codeRange(query, texts.codes) : [],
    snippet: makeSnippet(query, learned ?? alias ?? texts.body),
  };
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
