import type { Evidence } from '@/utils/model/evidence';
import { hashOf } from './hash';

type Piece = Pick<Evidence, 'caseId' | 'kind' | 'title' | 'text'> &
  Partial<Pick<Evidence, 'mediaType' | 'bytes'>>;

/** A piece of evidence with its hash. @param now UTC epoch ms; @param by the agent */
export async function makeEvidence(piece: Piece, now: number, by: string): Promise<Evidence> {
  const { caseId, kind, title, text, mediaType = '', bytes } = piece;
  return {
    id: crypto.randomUUID(),
    caseId,
    kind,
    at: now,
    by,
    title: title.slice(0, 200),
    text: text.slice(0, 20_000),
    mediaType,
    ...(bytes ? { bytes } : {}),
    sha256: await hashOf(bytes ?? text.slice(0, 20_000)),
  };
}
