/** Tables that are derived from others. */
export const DERIVED = ['searchIndex', 'figures', 'talks'];

/**
 * Tables that never leave this browser: private keys, the secret it joined its team with, and what
 * colleagues wrote about buyers, which has to be gone when the team says so.
 * Whoever has them can sign packs and speak to the team in the shop's name, and backups are
 * files that people mail and put on shared disks. So no backup and no export holds them, and
 * restoring leaves them as they are.
 */
export const STAYS_HERE = ['signingKeys', 'teamSeat', 'teamNotes'];

/** Whether backups and exports leave this table out. */
export function isLeftOut(table: string): boolean {
  return DERIVED.includes(table) || STAYS_HERE.includes(table);
}
