/** Days on which a market does not work, and days on which it works for them. */
export interface HolidayYear {
  market: string;
  year: number;
  /** `MM-DD`, or `MM-DD..MM-DD` for a run of days. */
  off: string[];
  /** Weekend days that are worked. */
  worked?: string[];
  /** False: only the days the law names; the year's exchange of days was not announced yet. */
  announced: boolean;
  source: string;
  /** When the source was last read. */
  date: string;
}

/** Years beyond this table have weekends only. */
export const holidays: HolidayYear[] = [
  {
    market: 'CN',
    year: 2026,
    off: [
      '01-01..01-03',
      '02-15..02-23',
      '04-04..04-06',
      '05-01..05-05',
      '06-19..06-21',
      '09-25..09-27',
      '10-01..10-07',
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
    announced: true,
    source: 'State Council General Office, notice of 2025-11-04 on holidays of 2026',
    date: '2026-11-26',
  },
  {
    market: 'CN',
    year: 2027,
    off: ['01-01', '02-05..02-08', '04-05', '05-01..05-02', '06-09', '09-15', '10-01..10-03'],
    announced: false,
    source: 'Regulation on public holidays as amended 2024-11-10; notice for 2027 not found',
    date: '2026-11-26',
  },
  {
    market: 'TW',
    year: 2026,
    off: [
      '01-01',
      '02-14..02-22',
      '02-27..03-01',
      '04-03..04-06',
      '05-01',
      '06-19',
      '09-25',
      '09-28',
      '10-09',
      '10-26',
      '12-25',
    ],
    announced: true,
    source: 'Directorate-General of Personnel Administration, calendar of 2026 (unverified)',
    date: '2026-11-26',
  },
  {
    market: 'JP',
    year: 2026,
    off: [
      '01-01',
      '01-12',
      '02-11',
      '02-23',
      '03-20',
      '04-29',
      '05-03..05-06',
      '07-20',
      '08-11',
      '09-21..09-23',
      '10-12',
      '11-03',
      '11-23',
    ],
    announced: true,
    source: 'Act on National Holidays, Cabinet Office list (unverified)',
    date: '2026-11-26',
  },
  {
    market: 'US',
    year: 2026,
    off: [
      '01-01',
      '01-19',
      '02-16',
      '05-25',
      '06-19',
      '07-03',
      '09-07',
      '10-12',
      '11-11',
      '11-26',
      '12-25',
    ],
    announced: true,
    source: '5 U.S.C. 6103, federal holidays',
    date: '2026-11-26',
  },
  {
    market: 'US',
    year: 2027,
    off: [
      '01-01',
      '01-18',
      '02-15',
      '05-31',
      '06-18',
      '07-05',
      '09-06',
      '10-11',
      '11-11',
      '11-25',
      '12-24',
    ],
    announced: true,
    source: '5 U.S.C. 6103, federal holidays',
    date: '2026-11-26',
  },
];
