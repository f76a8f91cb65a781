import type { SidedeskDatabase } from './database';
import { openDatabase } from './open';

/** Versions of each pack that can be gone back to. */
const VERSIONS_KEPT = 5;

/** A pack's file as it was installed; large ones are compressed. */
export interface PackFile {
  version: string;
  text?: string;
  gzip?: ArrayBuffer;
}

/**
 * What a version of a pack brought: what local edits are told by, and what one goes back to.
 * `key` is the pack's id and the number of the operation that installed it, parted by `|`.
 */
export interface PackVersion extends PackFile {
  key: string;
  packId: string;
  /** UTC epoch ms. */
  at: number;
}

const keyFor = (packId: string, undoId: number) => `${packId}|${undoId}`;
const operationOf = (key: string) => Number(key.slice(key.lastIndexOf('|') + 1));

/** Call inside the transaction that installs it. @returns its key */
export async function keepVersion(
  { packVersions }: SidedeskDatabase,
  packId: string,
  undoId: number,
  file: PackFile,
): Promise<string> {
  const key = keyFor(packId, undoId);
  await packVersions.put({ ...file, key, packId, at: Date.now() });
  return key;
}

/** An installation was taken back: its version was never there. */
export async function forgetVersion(
  { packVersions }: SidedeskDatabase,
  packId: string,
  undoId: number,
): Promise<void> {
  await packVersions.delete(keyFor(packId, undoId));
}

/**
 * Keeps the last versions of every installed pack, and those an undo would make the base again.
 * Reads keys only. Call inside a transaction.
 */
export async function trimVersions(database: SidedeskDatabase): Promise<void> {
  const { packVersions, packs, undo } = database;
  const installed = new Set(await packs.toCollection().primaryKeys());
  const packIds = (await packVersions.orderBy('packId').uniqueKeys()) as string[];
  for (const packId of packIds) {
    const keys = await packVersions.where('packId').equals(packId).primaryKeys();
    const newest = keys.sort((a, b) => operationOf(b) - operationOf(a));
    const undoable = await undo.where('packId').equals(packId).primaryKeys();
    const oldest = Math.min(...undoable);
    // What stood below the oldest operation that can be taken back is needed too.
    const needed = newest.filter((key) => operationOf(key) >= oldest).length;
    const kept = Math.max(
      undoable.length > 0 ? needed + 1 : 0,
      installed.has(packId) ? VERSIONS_KEPT : 0,
    );
    await packVersions.bulkDelete(newest.slice(kept));
  }
}

/** A version one can go back to. */
export interface KeptVersion {
  key: string;
  version: string;
  /** When it was installed, UTC epoch ms. */
  at: number;
  /** The rows of today came from it. */
  isCurrent: boolean;
}

/** The kept versions of a pack, newest first. */
export async function listVersions(packId: string): Promise<KeptVersion[]> {
  const { packVersions, packs } = await openDatabase();
  const baseKey = (await packs.get(packId))?.baseKey;
  const rows = await packVersions.where('packId').equals(packId).toArray();
  return rows
    .map(({ key, version, at }) => ({ key, version, at, isCurrent: key === baseKey }))
    .sort((a, b) => operationOf(b.key) - operationOf(a.key));
}

/** The file of a kept version, or null when it is no longer kept. */
export async function readVersion(key: string): Promise<PackVersion | null> {
  const { packVersions } = await openDatabase();
  return (await packVersions.get(key)) ?? null;
}
