import { describe, expect, it } from 'vitest';
import english from '@/assets/locales/manager/en.json';
import { formatIds, type ImportProblem } from '@/utils/packs/parsed';
import { formats, isFormat, planImport, writeOutcome } from '../../run/plan-import';
import { fixture, textFile } from './formats/read';

describe('npm run import', () => {
  it('says what an import would do, with places and sentences', async () => {
    const outcome = await planImport([await fixture('zendesk/nasty.json')], undefined);
    expect(outcome).toMatchObject({
      kind: 'planned',
      source: { format: 'zendesk', text: 'Read as Zendesk macros, because it has actions, field.' },
      counts: { new: 1, changed: 0, same: 0, removed: 0 },
      rows: [{ kind: 'reply', title: 'Old' }],
      rejected: [{ row: 1, code: 'no-text' }, { row: 3 }, { row: 4 }],
    });
    expect(writeOutcome(outcome)).toContain('left out 1  There is no text in this entry');
  });

  it('shows the columns of a table that must be named', async () => {
    const outcome = await planImport([await fixture('table/unknown.csv')], undefined);
    expect(writeOutcome(outcome)).toContain('"signature"');
  });

  it('says why a file is refused', async () => {
    const outcome = await planImport([textFile('a.json', '{')], undefined);
    expect(writeOutcome(outcome)).toMatch(/^Line 1 is not valid JSON/);
  });

  it('knows the formats by name', () => {
    expect(formats.split('|').every(isFormat)).toBe(true);
    expect([isFormat('word'), isFormat(undefined)]).toEqual([false, true]);
  });

  it('has a name and a sentence for whatever it says', () => {
    const { formats: names, why, ...sentences } = english.import;
    expect(Object.keys(names).sort()).toEqual([...formatIds].sort());
    const codes: ImportProblem['code'][] = [
      'bomb',
      'old-xls',
      'xml',
      'runs-code',
      'sheet-zeros',
      'cut-end',
    ];
    expect(codes.filter((code) => !(code in sentences))).toEqual([]);
    expect(Object.keys(why)).toContain('header');
  });
});
