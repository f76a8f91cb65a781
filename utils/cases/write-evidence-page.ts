import type { Case } from '@/utils/model/case';
import type { Evidence } from '@/utils/model/evidence';
import { writeDataAddress } from './data-address';
import { type CaseWords, listFields } from './engine/case-words';
import { escapeHtml, writeDocument, writeFacts } from './engine/write-html';
import { hashOf } from './hash';

interface PageWords extends CaseWords {
  language: string;
  title: string;
  evidence: string;
  history: string;
  /** Says how the hash of all is made. */
  seal: string;
  kind(kind: Evidence['kind']): string;
}

/**
 * A case with its evidence as ONE file to be printed, mailed or handed in (guide 004-34):
 * pictures inside, each piece with its SHA-256, and a seal over all of them in their order.
 * @param now when it is written, UTC epoch ms
 */
export async function writeEvidencePage(
  row: Case,
  evidence: Evidence[],
  words: PageWords,
  now: number,
): Promise<string> {
  const seal = await hashOf(evidence.map(({ sha256 }) => sha256).join('\n'));
  const { buyerName, console, shop, buyerKey } = row.conversation;
  const who = [buyerName, console, shop, buyerKey].filter(Boolean).join(' · ');
  const body = [
    `<h1>${escapeHtml(words.title)}</h1>`,
    `<p>${escapeHtml(who)}</p>`,
    `<p class="quiet">${escapeHtml(`${row.id} · ${words.moment(now)}`)}</p>`,
    writeFacts(listFields(row, words)),
    `<h2>${escapeHtml(words.evidence)} (${evidence.length})</h2>`,
    ...evidence.map((piece) => writePiece(piece, words)),
    `<p class="quiet">${escapeHtml(words.seal)}</p><p><code>${seal}</code></p>`,
    `<h2>${escapeHtml(words.history)}</h2>`,
    writeHistory(row, words),
  ];
  return writeDocument(`${words.title} ${row.id}`, words.language, body.join('\n'));
}

function writePiece(piece: Evidence, words: PageWords): string {
  const { kind, title, text, at, by, bytes, mediaType, sha256 } = piece;
  const picture =
    bytes && mediaType !== ''
      ? `<img alt="${escapeHtml(title)}" src="${writeDataAddress({ mediaType, bytes })}">`
      : '';
  const head = [words.kind(kind), title, words.moment(at), by].filter(Boolean).join(' · ');
  const words_ = text === '' ? '' : `<pre>${escapeHtml(text)}</pre>`;
  return `<article><strong>${escapeHtml(head)}</strong>${words_}${picture}<p><code>SHA-256 ${sha256}</code></p></article>`;
}

function writeHistory({ history }: Case, words: PageWords): string {
  const rows = history.map(({ at, by, what, field, was }) => {
    const before = was === undefined ? '' : typeof was === 'string' ? was : JSON.stringify(was);
    const cells = [
      words.moment(at),
      by,
      words.event(what),
      field ? words.field(field) : '',
      before,
    ];
    return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}
