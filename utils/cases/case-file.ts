import { z } from 'zod';
import { type Case, caseSchema } from '@/utils/model/case';
import { type Evidence, evidenceSchema } from '@/utils/model/evidence';
import { instantSchema } from '@/utils/model/scope';
import { readDataAddress, writeDataAddress } from './data-address';
import { hashOf } from './hash';

/** Longer is no list of cases of one desk, characters: some 20,000 cases with pictures. */
const LONGEST = 400_000_000;

const fileSchema = z.object({
  format: z.literal('sidedesk.cases'),
  formatVersion: z.literal(1),
  from: z.string().max(60),
  at: instantSchema,
  cases: z.array(z.unknown()),
  evidence: z.array(z.unknown()),
});
/** Evidence as a file holds it: a picture as a data address. */
const pieceSchema = evidenceSchema.omit({ bytes: true }).extend({ picture: z.string().optional() });

/** What a file holds; `refused` = rows that cannot be read, or whose hash is not theirs. */
export interface CaseFile {
  from: string;
  cases: Case[];
  evidence: Evidence[];
  refused: number;
}

/** Cases with their evidence as text for a colleague. @param from the agent; @param now UTC epoch ms */
export function writeCaseFile(
  cases: Case[],
  evidence: Evidence[],
  from: string,
  now: number,
): string {
  const pieces = evidence.map(({ bytes, mediaType, ...piece }) => {
    const picture =
      bytes && mediaType !== '' ? { picture: writeDataAddress({ mediaType, bytes }) } : {};
    return { ...piece, mediaType, ...picture };
  });
  return JSON.stringify({
    format: 'sidedesk.cases',
    formatVersion: 1,
    from,
    at: now,
    cases,
    evidence: pieces,
  });
}

/** @returns null when the text is no file of cases */
export async function readCaseFile(text: string): Promise<CaseFile | null> {
  const file = text.length > LONGEST ? null : fileSchema.safeParse(parse(text)).data;
  if (!file) return null;
  const cases = file.cases.flatMap((row) => caseSchema.safeParse(row).data ?? []);
  const evidence: Evidence[] = [];
  for (const value of file.evidence) {
    const piece = await readPiece(value);
    if (piece) evidence.push(piece);
  }
  const read = cases.length + evidence.length;
  return {
    from: file.from,
    cases,
    evidence,
    refused: file.cases.length + file.evidence.length - read,
  };
}

async function readPiece(value: unknown): Promise<Evidence | null> {
  const { data } = pieceSchema.safeParse(value);
  if (!data) return null;
  const { picture, ...piece } = data;
  const content = picture === undefined ? null : readPicture(picture);
  if (picture !== undefined && !content) return null;
  const row = { ...piece, ...content };
  // A piece that was changed on the way is no evidence.
  return (await hashOf(row.bytes ?? row.text)) === row.sha256 ? row : null;
}

function readPicture(address: string) {
  try {
    return readDataAddress(address);
  } catch (error) {
    console.warn('[sidedesk] a picture of a file of cases cannot be read', error);
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
