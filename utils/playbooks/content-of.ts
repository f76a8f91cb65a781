import type { Playbook, StoredPlaybook } from '../model/playbook.ts';

/** A playbook without what the library adds to it. */
export function contentOfPlaybook({
  packId: _p,
  order: _o,
  updatedAt: _u,
  ...content
}: StoredPlaybook): Playbook {
  return content as Playbook;
}
