import type { Playbook, StoredPlaybook } from '@/utils/model/playbook';
import { openDatabase } from './open';
import { writeRows } from './write-rows';

/** All playbooks, the shop's own first, then pack by pack in their authors' order. */
export async function listPlaybooks(): Promise<StoredPlaybook[]> {
  const { playbooks } = await openDatabase();
  const all = await playbooks.toArray();
  return all.sort((a, b) => (a.packId ?? '').localeCompare(b.packId ?? '') || a.order - b.order);
}

/** One playbook, or null. */
export async function findPlaybook(id: string): Promise<StoredPlaybook | null> {
  const { playbooks } = await openDatabase();
  return (await playbooks.get(id)) ?? null;
}

/**
 * Makes the stored playbooks of a pack agree with the pack. Whether one is on is the shop's own
 * choice and stays, and so does a playbook of another owner with the same id. Runs keep the
 * version they began with.
 * @param now UTC epoch ms
 */
export async function storePackPlaybooks(
  packId: string,
  list: readonly Playbook[],
  now: number,
): Promise<void> {
  const { playbooks } = await openDatabase();
  await playbooks.db.transaction('rw', playbooks, async () => {
    const before = await playbooks.where('packId').equals(packId).toArray();
    const ids = new Set(list.map(({ id }) => id));
    await playbooks.bulkDelete(before.map(({ id }) => id).filter((id) => !ids.has(id)));
    const known = await playbooks.bulkGet([...ids]);
    const rows = list.flatMap((playbook, order): StoredPlaybook[] => {
      const old = known.find((row) => row?.id === playbook.id);
      if (old && old.packId !== packId) return [];
      return [{ ...playbook, on: old?.on ?? playbook.on, packId, order, updatedAt: now }];
    });
    await playbooks.bulkPut(rows);
  });
}

/**
 * Adds a playbook of the shop's own, or changes one. A pack's stays as its author wrote it.
 * @param now UTC epoch ms
 * @returns the id under which `undoPack` takes it back; null when the id belongs to a pack
 */
export async function savePlaybook(playbook: Playbook, now: number): Promise<number | null> {
  const known = await findPlaybook(playbook.id);
  if (known && known.packId !== null) return null;
  const { playbooks } = await openDatabase();
  const order = known?.order ?? (await playbooks.count());
  return write(playbook.title, [{ ...playbook, packId: null, order, updatedAt: now }], []);
}

/**
 * Deletes a playbook of the shop's own; what runs goes on.
 * @returns the id under which `undoPack` takes it back; null when there is none of this id
 */
export async function removePlaybook(id: string): Promise<number | null> {
  const known = await findPlaybook(id);
  return known?.packId === null ? write(known.title, [], [id]) : null;
}

/** @returns false when the playbook is gone */
export async function switchPlaybook(id: string, on: boolean): Promise<boolean> {
  const { playbooks } = await openDatabase();
  return (await playbooks.update(id, { on })) > 0;
}

function write(packName: string, put: StoredPlaybook[], remove: string[]): Promise<number> {
  return writeRows({
    packId: '',
    packName,
    put: { playbooks: put },
    remove: { playbooks: remove },
  });
}
