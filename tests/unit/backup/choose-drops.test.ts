import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackupEntry, chooseBackupsToDrop } from '@/utils/backup/choose-drops';
import { backupReasons } from '@/utils/backup/format';
import { NOON } from '../../builders';

const DAY = 86_400_000;
const aBackup = (daysAgo: number, change: Partial<BackupEntry> = {}): BackupEntry => ({
  id: `${daysAgo}`,
  createdAt: NOON - daysAgo * DAY,
  reason: 'daily',
  size: 1,
  ...change,
});
const kept = (backups: BackupEntry[], budget?: number) => {
  const drops = new Set(chooseBackupsToDrop(backups, NOON, budget));
  return backups.map(({ id }) => id).filter((id) => !drops.has(id));
};

describe('chooseBackupsToDrop', () => {
  it('keeps five of one hour and drops the rest', () => {
    const hour = [0, 1, 2, 3, 4, 5, 6].map((i) => aBackup(i / 1_000, { id: `b${i}` }));
    expect(kept(hour)).toEqual(['b0', 'b1', 'b2', 'b3', 'b4']);
  });

  it('keeps the last of each of seven days', () => {
    const days = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) => aBackup(day));
    expect(kept(days)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  it('keeps what was before an upgrade for a month', () => {
    const days = Array.from({ length: 40 }, (_, day) => aBackup(day));
    const at = (daysAgo: number) =>
      kept([...days, aBackup(daysAgo, { id: 'before', reason: 'upgrade' })]).includes('before');
    expect([at(20), at(31)]).toEqual([true, false]);
  });

  it('drops the oldest beyond the budget, the first to go named first', () => {
    const days = [0, 1, 2, 3].map((day) => aBackup(day, { size: 40 }));
    expect(chooseBackupsToDrop(days, NOON, 100)).toEqual(['3', '2']);
  });

  it('keeps the newest one even where it alone is over the budget', () => {
    expect(kept([aBackup(0, { size: 500 }), aBackup(1)], 100)).toEqual(['0']);
  });

  it('never drops the newest and always fits the budget otherwise', () => {
    const backup = fc.record({
      id: fc.uuid(),
      createdAt: fc.integer({ min: NOON - 60 * DAY, max: NOON }),
      reason: fc.constantFrom(...backupReasons),
      size: fc.integer({ min: 1, max: 80 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(backup, { selector: (b) => b.id, minLength: 1 }), (all) => {
        const rest = all.filter(({ id }) => !chooseBackupsToDrop(all, NOON, 100).includes(id));
        const newest = Math.max(...all.map(({ createdAt }) => createdAt));
        expect(rest.some(({ createdAt }) => createdAt === newest)).toBe(true);
        const size = rest.reduce((sum, one) => sum + one.size, 0);
        expect(size <= 100).toBe(true);
      }),
    );
  });
});
