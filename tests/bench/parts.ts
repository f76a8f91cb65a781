/** One part of the whole bench: a script of this folder and what it is told. */
export interface Part {
  title: string;
  script: string;
  options: string[];
}

const items = (count: number) => ['--items', String(count)];

/** Everything the issues promise a figure for; `isQuick` leaves out what needs 100,000 items. */
export function listParts(isQuick: boolean): Part[] {
  const most = isQuick ? 10_000 : 100_000;
  const sizes = isQuick ? [10_000] : [10_000, 100_000];
  const count = most.toLocaleString('en');
  return [
    { title: 'Bundle sizes', script: 'sizes/run.ts', options: [] },
    ...sizes.map((size) => ({
      title: `Start-up and typing, ${size.toLocaleString('en')} items`,
      script: 'desk/run.ts',
      options: items(size),
    })),
    { title: 'Search, in Node', script: 'search/table.ts', options: ['--most', String(most)] },
    { title: 'Wording rules', script: 'replies/wording.ts', options: [] },
    { title: 'Replies', script: 'replies/run.ts', options: [] },
    { title: 'Console overhead and insertion', script: 'console/run.ts', options: [] },
    { title: 'Reminders', script: 'reminders/run.ts', options: [] },
    ...sizes.map((size) => ({
      title: `Memory of each context, ${size.toLocaleString('en')} items`,
      script: 'memory/run.ts',
      options: items(size),
    })),
    { title: `Import, ${count} rows`, script: 'import/run.ts', options: ['--rows', String(most)] },
    { title: `Manager, ${count} items`, script: 'library/run.ts', options: items(most) },
    { title: 'Backups', script: 'backup/run.ts', options: isQuick ? items(10_000) : [] },
    {
      title: 'Buyers, cases and insights',
      script: 'cases/run.ts',
      options: isQuick ? ['--contacts', '5000', '--cases', '2000', '--events', '100000'] : [],
    },
    { title: 'Team', script: 'team/run.ts', options: isQuick ? ['--connections', '1000'] : [] },
  ];
}
