import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { consoles } from '@/utils/consoles/consoles';
import { drawConsoleTable, tableWords } from './console-table';
import { readJson, readText, root } from './repository';

const BEGIN = '<!-- consoles: written by the test of this table -->\n\n';
const END = '\n\n<!-- /consoles -->';

describe('the table of consoles', () => {
  it.each([
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh-CN'],
  ] as const)('of %s says what the definitions say', (path, language) => {
    const { consoles: names } = readJson<{ consoles: Record<string, string> }>(
      `assets/locales/${language}.json`,
    );
    const table = drawConsoleTable(consoles, names, tableWords[language]);
    const text = readText(path);
    const [before = '', rest = ''] = text.split(BEGIN);
    const [, after = ''] = rest.split(END);
    const right = before + BEGIN + table + END + after;
    // SIDEDESK_WRITE=1 puts the table in.
    if (process.env.SIDEDESK_WRITE) writeFileSync(join(root, path), right);
    else expect(text).toBe(right);
  });
});
