import { z } from 'zod';
import type { ArticleContent } from '@/utils/model/article';
import type { CategoryContent } from '@/utils/model/pack';
import { type ImportProblem, ImportRefused, type ParsedFile } from '../parsed';
import { firstIssue } from './sidedesk';

const lineSchema = z.object({
  id: z.union([z.string().min(1).max(100), z.number()]),
  title: z.string().trim().min(1).max(300),
  body: z.string().max(200_000).default(''),
  cat: z.string().max(120).default(''),
});

/** Characters of an id, as `idSchema` allows them. */
const LONGEST_ID = 120;

/**
 * Reads JSON Lines: one `{"id","title","body","cat"}` a line becomes one article. The
 * pack is named after the file, so importing the same file again updates it.
 * @throws {ImportRefused} when no line holds an item
 */
export function parseJsonLines(text: string, fileName: string): ParsedFile {
  const name = fileName.replace(/\.(jsonl|ndjson)$/i, '').slice(0, 200) || 'import';
  const prefix = `jsonl.${name.replace(/\s+/g, '-').slice(0, 60)}`;
  const rejected: ImportProblem[] = [];
  const articles: ArticleContent[] = [];
  const categories = new Map<string, CategoryContent>();
  const seen = new Set<string>();
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const item = readLine(line, i + 1, rejected);
    if (!item) return;
    const own = String(item.id).replace(/\s+/g, '_');
    // Of a long name and a long id the name gives way: cut ids would look like duplicates.
    const id = `${prefix.slice(0, LONGEST_ID - own.length - 1)}.${own}`;
    if (seen.has(id)) {
      rejected.push({ code: 'duplicate', values: { id: String(item.id) }, row: i + 1 });
      return;
    }
    seen.add(id);
    const category = item.cat.replace(/\s+/g, '-');
    if (category)
      categories.set(category, {
        id: category,
        name: item.cat,
        parent: null,
        order: categories.size,
      });
    articles.push({
      id,
      title: item.title,
      kind: 'faq',
      body: item.body,
      category,
      tags: [],
      aliases: [],
      guideIds: [],
    });
  });
  if (articles.length === 0) {
    throw new ImportRefused(rejected[0] ?? { code: 'empty', values: {} });
  }
  return {
    pack: {
      format: 'sidedesk.pack',
      formatVersion: 1,
      id: prefix,
      name,
      version: '1.0.0',
      owner: '',
      locale: 'zh-CN',
      scope: {},
      changeNotes: '',
      categories: [...categories.values()],
      replies: [],
      consoles: [],
      articles,
      rules: [],
    },
    rejected,
  };
}

function readLine(
  line: string,
  row: number,
  rejected: ImportProblem[],
): z.infer<typeof lineSchema> | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    rejected.push({ code: 'not-json', values: { row, reason }, row });
    return null;
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  rejected.push({ code: 'item', values: firstIssue(parsed.error), row });
  return null;
}
