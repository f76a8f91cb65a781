import { z } from 'zod';
import { type Drafts, emptyDrafts } from './draft';
import { field, foreignId, listOf, looseText, readEach } from './read-json';
import type { Sheet } from './read-sheets';
import { cell, columnName, isBlank, type Rows } from './read-table';

const shortcut = z.object({
  id: foreignId,
  name: looseText,
  shortcut: looseText,
  content: z.string(),
  categoryId: foreignId,
});

export function isAgentAssist(file: unknown): boolean {
  const [first] = listOf(field(file, 'shortcuts'));
  return field(first, 'content') !== undefined && field(first, 'shortcut') !== undefined;
}

/** agent-assist's JSON: shortcuts with the id of their category. */
export function readAgentAssist(file: unknown): Drafts {
  const drafts = emptyDrafts('any');
  const names = new Map<string, string>();
  for (const category of listOf(field(file, 'categories'))) {
    const name = field(category, 'name');
    if (typeof name === 'string') names.set(String(field(category, 'id')), name);
  }
  readEach(listOf(field(file, 'shortcuts')), shortcut, drafts.rejected, (one, row) => {
    const group = names.get(one.categoryId ?? '');
    drafts.items.push({
      kind: 'reply',
      row,
      ...(one.id === undefined ? {} : { key: one.id }),
      title: one.name,
      codes: [one.shortcut],
      text: one.content,
      path: group === undefined ? [] : [group],
    });
  });
  return drafts;
}

const PERMANENT = /^permanent(?: \((?:slash|\/)\))?$/i;
const TEMPORARY = /^temp \(#\)$/i;

export function isAgentAssistWorkbook(sheets: Sheet[]): boolean {
  return sheets.some(({ name }) => PERMANENT.test(name.trim()) || TEMPORARY.test(name.trim()));
}

/** Where the columns of a permanent shortcut are: name, shortcut, text, category. */
const PLACES = [6, 7, 8, 9];

/** agent-assist's workbook: the sheet of lasting shortcuts and the one of passing ones. */
export function readAgentAssistWorkbook(sheets: Sheet[]): Drafts {
  const drafts = emptyDrafts('any');
  for (const { name, rows } of sheets) {
    const isPermanent = PERMANENT.test(name.trim());
    if (!isPermanent && !TEMPORARY.test(name.trim())) continue;
    const places = isPermanent ? placesOf(rows) : [0, 1, 2, -1];
    rows.forEach((row, i) => {
      const [title = '', code = '', text = '', group = ''] = places.map((at) => cell(row, at));
      // Categories stand on the left of the same rows: a row may hold one of them alone.
      if (i === 0 || isBlank([title, code, text])) return;
      drafts.items.push({
        kind: 'reply',
        row: i + 1,
        file: name,
        title,
        codes: [code.replace(/^#/, '')],
        text,
        path: isPermanent ? [group] : [name],
      });
    });
  }
  return drafts;
}

/** An older layout has a column `Color` after the first, and all others one further right. */
function placesOf(rows: Rows): number[] {
  const isShifted = columnName(cell(rows[0] ?? [], 1)) === 'color';
  return isShifted ? PLACES.map((at) => at + 1) : PLACES;
}
