import type { SigningKey, TrustedKey } from '@/utils/model/signature';
import { openDatabase } from './open';

/** The key updates of a pack must be signed with, or null: anybody's update is taken. */
export async function readTrustedKey(packId: string): Promise<TrustedKey | null> {
  const { trustedKeys } = await openDatabase();
  return (await trustedKeys.get(packId)) ?? null;
}

/** From now on only updates of this pack with a signature of this key are taken. */
export async function pinKey(packId: string, publicKey: string, now: number): Promise<void> {
  const { trustedKeys } = await openDatabase();
  await trustedKeys.put({ id: packId, publicKey, pinnedAt: now });
}

export async function unpinKey(packId: string): Promise<void> {
  const { trustedKeys } = await openDatabase();
  await trustedKeys.delete(packId);
}

/** The manager's own pairs of keys, the newest first. */
export async function listSigningKeys(): Promise<SigningKey[]> {
  const { signingKeys } = await openDatabase();
  return (await signingKeys.toArray()).sort((a, b) => b.createdAt - a.createdAt);
}

export async function saveSigningKey(key: SigningKey): Promise<void> {
  const { signingKeys } = await openDatabase();
  await signingKeys.put(key);
}
