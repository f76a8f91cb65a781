import { strToU8, zipSync } from 'fflate';

/** A cell: text, a number as the file writes it (`{ n: '1.5E+20' }`), a date as Excel's day. */
export type Cell = string | null | { n: string } | { day: number } | { is: boolean };

/** An .xlsx as Excel writes it: shared strings, a style for dates. */
export function aWorkbook(sheets: Record<string, Cell[][]>): Uint8Array {
  const strings: string[] = [];
  const places = new Map<string, number>();
  const share = (text: string) => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, strings.length);
    return strings.push(text) - 1;
  };
  const cellXml = (cell: Cell, at: string) => {
    if (cell === null) return '';
    if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${share(cell)}</v></c>`;
    if ('n' in cell) return `<c r="${at}"><v>${cell.n}</v></c>`;
    if ('is' in cell) return `<c r="${at}" t="b"><v>${cell.is ? 1 : 0}</v></c>`;
    return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
  };
  const names = Object.keys(sheets);
  const pages = Object.values(sheets).map((rows) => {
    const body = rows.map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`)).join('')}</row>`,
    );
    return `<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData></worksheet>`;
  });
  const items = strings.map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${names
      .map((name, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="r${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${names
      .map((_, i) => relation(`r${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
      .join(
        '',
      )}${relation('s', 'sharedStrings', 'sharedStrings.xml')}${relation('t', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${items.join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  pages.forEach((xml, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = xml;
  });
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(HEAD + xml)])),
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;
}

function letters(at: number): string {
  return at < 26
    ? String.fromCharCode(65 + at)
    : letters(Math.floor(at / 26) - 1) + letters(at % 26);
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
