import { type DraftImage, type Drafts, emptyDrafts } from './draft';
import { cell, columnName, isBlank, type Rows } from './read-table';

/** First line of the 千牛 assistant's export. */
export function isBot(rows: Rows): boolean {
  return columnName(cell(rows[0] ?? [], 0)).startsWith('最初3行的内容请勿改动');
}

/** Rows before the first item: a warning, the account, the titles. */
const HEAD = 3;

/**
 * The 千牛 assistant "Bot": group, code, text, name of a picture in the folder `图片` beside
 * it. A picture that is not there is told with its row; its text is taken.
 * @param pictures files that came with the table, by their name without folders
 */
export function readBot(rows: Rows, pictures: ReadonlyMap<string, Uint8Array>): Drafts {
  const drafts = emptyDrafts('any');
  rows.forEach((row, i) => {
    if (i < HEAD || isBlank(row)) return;
    const images = cell(row, 3)
      .split(/[;；|,，]/)
      .map((name) => name.trim().replace(/^.*[/\\]/, ''))
      .filter(Boolean)
      .flatMap((name): DraftImage[] => {
        const bytes = pictures.get(name.toLowerCase());
        if (bytes) return [{ name, bytes }];
        drafts.warnings.push({ code: 'image-missing', values: { name }, row: i + 1 });
        return [];
      });
    drafts.items.push({
      kind: 'reply',
      row: i + 1,
      path: [cell(row, 0)],
      codes: [cell(row, 1)],
      text: cell(row, 2),
      images,
    });
  });
  return drafts;
}
