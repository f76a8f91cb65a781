import { z } from 'zod';

const base64 = (bytes: number) =>
  z
    .string()
    .length(Math.ceil(bytes / 3) * 4)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'not base64');

/** Ed25519 (RFC 8032): a public key of 32 bytes, a signature of 64. */
export const publicKeySchema = base64(32);
export const signatureSchema = z.object({
  algorithm: z.literal('Ed25519'),
  publicKey: publicKeySchema,
  value: base64(64),
});
export type Signature = z.infer<typeof signatureSchema>;

/** The key that updates of a pack must be signed with. `id` is the pack's. */
export interface TrustedKey {
  id: string;
  publicKey: string;
  /** UTC epoch ms. */
  pinnedAt: number;
}

/** A manager's own pair of keys. The private one is PKCS #8. Both base64. */
export interface SigningKey {
  /** Fingerprint of the public key. */
  id: string;
  name: string;
  publicKey: string;
  privateKey: string;
  /** UTC epoch ms. */
  createdAt: number;
}
