import { listPackParts } from '@/utils/database/packs';
import { listPlaybooks, storePackPlaybooks } from '@/utils/database/playbooks';
import { type Playbook, playbookSchema, type StoredPlaybook } from '@/utils/model/playbook';
import { canonical } from '@/utils/packs/canonical';

/**
 * Makes the playbooks agree with the packs that are installed: those of a pack that was applied,
 * updated, taken back or removed follow it. Safe to call at any time, and twice. What a shop has
 * switched off stays off.
 * @param now UTC epoch ms
 * @returns whether any playbook changed
 */
export async function joinPackPlaybooks(now: number): Promise<boolean> {
  const [parts, stored] = await Promise.all([listPackParts(), listPlaybooks()]);
  const wanted = new Map<string, Playbook[]>();
  for (const { packId } of stored) if (packId) wanted.set(packId, []);
  for (const { id, playbooks = [] } of parts) {
    // Parts that were stored before playbooks had a shape are read as they can be.
    const list = playbooks.flatMap((one) => playbookSchema.safeParse(one).data ?? []);
    if (list.length > 0) wanted.set(id, list);
  }
  let changed = false;
  for (const [packId, list] of wanted) {
    const taken = new Set(stored.filter((one) => one.packId !== packId).map(({ id }) => id));
    const own = list.filter(({ id }) => !taken.has(id));
    if (
      isSame(
        stored.filter((one) => one.packId === packId),
        own,
      )
    )
      continue;
    await storePackPlaybooks(packId, own, now);
    changed = true;
  }
  return changed;
}

/** The same playbooks in the same order, whether they are on or off. */
function isSame(before: readonly StoredPlaybook[], list: readonly Playbook[]): boolean {
  const written = before.map(({ packId: _p, order: _o, updatedAt: _u, on: _on, ...rest }) => rest);
  const wanted = list.map(({ on: _on, ...rest }) => rest);
  return canonical(written) === canonical(wanted);
}
