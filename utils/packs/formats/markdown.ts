import { type Draft, type Drafts, emptyDrafts } from './draft';
import { field } from './read-json';
import { readYaml } from './read-yaml';

const FRONT = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Characters of a line that may be a heading. */
const LONGEST_HEADING = 400;

/** Whether a text is Markdown: front matter, or headings and no table of a spreadsheet. */
export function isMarkdown(text: string, fileName: string): boolean {
  if (/\.(?:md|markdown|mdx)$/i.test(fileName) || FRONT.test(text)) return true;
  return !/\.(?:csv|tsv|ya?ml)$/i.test(fileName) && /^#{1,3} \S/m.test(text.slice(0, 20_000));
}

/**
 * Markdown: a file with front matter is one article (a reply, where it names a `code`);
 * otherwise every heading with words of its own is one, in the folders of the headings
 * above it.
 * @param folders of the file, from the outermost in
 * @param path of the file in its folder: then it is one article, known by its path
 */
export function readMarkdown(
  text: string,
  fileName: string,
  folders: string[],
  path?: string,
): Drafts {
  const drafts = emptyDrafts('any');
  const [front = '', written = ''] = FRONT.exec(text) ?? [];
  if (front) {
    drafts.items.push(
      withFront(readYaml(written).value, text.slice(front.length), fileName, folders, path),
    );
  } else if (path !== undefined) {
    const [heading, title = ''] = /^\s*# (.+)\r?\n/.exec(text) ?? [];
    const body = heading ? text.slice(heading.length) : text;
    drafts.items.push({
      kind: 'article',
      row: 1,
      key: path,
      title: title || fileName,
      text: body,
      path: folders,
    });
  } else drafts.items.push(...bySection(text, fileName, folders));
  return drafts;
}

function withFront(
  front: unknown,
  body: string,
  fileName: string,
  folders: string[],
  file: string | undefined,
): Draft {
  const textsOf = (...names: string[]) =>
    names.flatMap((name) => {
      const value = field(front, name);
      const list: unknown[] = Array.isArray(value) ? value : [value];
      return list.flatMap((one) =>
        typeof one === 'string' || typeof one === 'number' ? [String(one)] : [],
      );
    });
  const codes = textsOf('code', 'codes', 'shortcut', 'trigger');
  const key = textsOf('id', 'slug')[0] ?? file;
  const [locale] = textsOf('locale', 'lang', 'language');
  const path = textsOf('category', 'categories');
  const [first = ''] = /^\s*# (.+)/.exec(body)?.slice(1) ?? [];
  return {
    kind: codes.length > 0 ? 'reply' : 'article',
    row: 1,
    title: textsOf('title')[0] ?? (first || fileName),
    codes,
    text: body,
    path: path.length > 0 ? path : folders,
    tags: textsOf('tags', 'tag'),
    aliases: textsOf('aliases', 'alias', 'questions'),
    ...(key === undefined ? {} : { key }),
    ...(locale === undefined ? {} : { locale }),
  };
}

function bySection(text: string, fileName: string, folders: string[]): Draft[] {
  const drafts: Draft[] = [];
  const open: { level: number; title: string }[] = [];
  let body: string[] = [];
  let row = 1;
  let fence = '';
  const close = () => {
    const words = body.join('\n').trim();
    body = [];
    if (words === '') return;
    const titles = open.map(({ title }) => title);
    const path = [...folders, ...titles.slice(0, -1)];
    drafts.push({ kind: 'article', row, title: titles.at(-1) ?? fileName, text: words, path });
  };
  text.split(/\r?\n/).forEach((line, i) => {
    const mark = /^\s{0,3}(```+|~~~+)/.exec(line)?.[1] ?? '';
    if (mark !== '') {
      if (fence === '') fence = mark;
      else if (mark.startsWith(fence)) fence = '';
    }
    const [, signs = '', title = ''] =
      (line.length <= LONGEST_HEADING && /^(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line)) || [];
    if (fence !== '' || title === '') {
      body.push(line);
      return;
    }
    close();
    row = i + 1;
    while ((open.at(-1)?.level ?? 0) >= signs.length) open.pop();
    // A title is no path: what looks like one is written otherwise.
    open.push({ level: signs.length, title });
  });
  close();
  return drafts;
}
