import type { Pack } from '@/utils/model/pack';
import { type Signature, type SigningKey, signatureSchema } from '@/utils/model/signature';
import { canonical } from './canonical';

const NAME = 'Ed25519';

/** Makes a manager's pair of keys. @param now UTC epoch ms */
export async function makeSigningKey(name: string, now: number): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey(NAME, true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('no pair of keys');
  const publicKey = encode(await crypto.subtle.exportKey('raw', pair.publicKey));
  const privateKey = encode(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return { id: await fingerprintOf(publicKey), name, publicKey, privateKey, createdAt: now };
}

/** The pack with a signature over everything else in it. */
export async function signPack(pack: Pack, key: SigningKey): Promise<Pack> {
  const { signature: _, ...unsigned } = pack;
  const usages: KeyUsage[] = ['sign'];
  const bytes = decode(key.privateKey);
  const privateKey = await crypto.subtle.importKey('pkcs8', bytes, NAME, false, usages);
  const value = encode(await crypto.subtle.sign(NAME, privateKey, bytesOf(unsigned)));
  return { ...unsigned, signature: { algorithm: NAME, publicKey: key.publicKey, value } };
}

/** What the signature of a file is worth; `fingerprint` names the key it claims. */
export type SignatureCheck =
  | { is: 'unsigned' }
  | { is: 'wrong' }
  | { is: 'valid'; publicKey: string; fingerprint: string };

/**
 * Checks a pack file as it was written, fields of later versions included.
 * @param file the JSON of the file
 */
export async function checkSignature(file: unknown): Promise<SignatureCheck> {
  if (typeof file !== 'object' || file === null) return { is: 'unsigned' };
  const { signature, ...unsigned } = file as Record<string, unknown>;
  if (signature === undefined) return { is: 'unsigned' };
  const parsed = signatureSchema.safeParse(signature);
  if (!parsed.success || !(await verify(unsigned, parsed.data))) return { is: 'wrong' };
  const { publicKey } = parsed.data;
  return { is: 'valid', publicKey, fingerprint: await fingerprintOf(publicKey) };
}

async function verify(unsigned: object, { publicKey, value }: Signature): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', decode(publicKey), NAME, false, ['verify']);
    return await crypto.subtle.verify(NAME, key, decode(value), bytesOf(unsigned));
  } catch (error) {
    // Bytes that are no key of this curve are as wrong as a wrong signature.
    if (error instanceof DOMException && error.name !== 'NotSupportedError') return false;
    throw error;
  }
}

/** What two people compare over the phone: `3F2A-09C1-…`, 8 groups of a SHA-256. */
export async function fingerprintOf(publicKey: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', decode(publicKey)));
  const hex = [...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return (hex.toUpperCase().match(/.{4}/g) ?? []).join('-');
}

const bytesOf = (value: object) => new TextEncoder().encode(canonical(value));

function encode(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
