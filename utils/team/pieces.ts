import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { TeamUnreachable, type WriteAnswer } from './answers';
import type { TeamClient } from './client';
import { type Frame, MOST_CHARACTERS } from './wire';

/** Bytes of one piece; the server takes 256 KiB. */
const PIECE = 180_000;

/**
 * An entry that fits into one message. A long body is written first, in pieces named after what
 * they hold, so that the entry never points to something that is not there.
 */
export async function intoPieces(
  client: TeamClient,
  text: string,
): Promise<{ text: string } | WriteAnswer> {
  if (text.length <= MOST_CHARACTERS) return { text };
  const { b, ...frame } = JSON.parse(text) as Frame;
  const bytes = new TextEncoder().encode(JSON.stringify(b));
  const sha = bytesToHex(sha256(bytes));
  const count = Math.ceil(bytes.length / PIECE);
  for (let i = 0; i < count; i++) {
    const piece = bytes.slice(i * PIECE, (i + 1) * PIECE);
    const answer = await client.put('att', `${sha}.${i}`, toText(piece), `${sha}.${i}`);
    if ('refused' in answer && answer.refused !== 'taken') return answer;
  }
  return { text: JSON.stringify({ ...frame, pieces: { sha, count } }) };
}

/**
 * The body of an entry, put together where it is in pieces.
 * @throws {TeamUnreachable} while a piece is not there yet
 * @returns undefined for pieces that are not what they say they are
 */
export async function bodyOf(client: TeamClient, { b, pieces }: Frame): Promise<unknown> {
  if (!pieces) return b;
  const parts: Uint8Array[] = [];
  const isBase64 = /^[A-Za-z0-9+/]*={0,2}$/;
  for (let i = 0; i < pieces.count; i++) {
    const piece = await client.readOne('att', `${pieces.sha}.${i}`);
    if (!piece) throw new TeamUnreachable('a piece is missing');
    if (!isBase64.test(piece.text) || piece.text.length % 4 !== 0) return undefined;
    parts.push(fromText(piece.text));
  }
  const bytes = new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
  if (bytesToHex(sha256(bytes)) !== pieces.sha) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Pieces are cut anywhere, also within a character: they travel as base64. */
function toText(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

const fromText = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
