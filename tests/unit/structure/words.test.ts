import { describe, expect, it } from 'vitest';
import { flattenWords, placeholdersOf } from './flatten-words';
import { listSources, readJson, readText } from './repository';
import { child, literalOf, nodesOf, type SyntaxNode } from './syntax';

const languages = ['zh-CN', 'zh-TW', 'en'];
const words = new Map(
  languages.map((name) => [
    name,
    new Map([
      ...flattenWords(readJson(`assets/locales/${name}.json`)),
      ...flattenWords(readJson(`assets/locales/actions/${name}.json`)),
      ...flattenWords(readJson(`assets/locales/worker/${name}.json`)),
      ...flattenWords(readJson(`assets/locales/manager/${name}.json`)),
      ...flattenWords(readJson(`assets/locales/people/${name}.json`)),
      ...flattenWords(readJson(`assets/locales/practice/${name}.json`)),
    ]),
  ]),
);
const source = words.get('zh-CN') ?? new Map<string, string>();
const code = ['components', 'entrypoints', 'utils'].flatMap((folder) => listSources(folder));

/** First arguments of every `t(…)` and `i18next.t(…)` of a file. */
function* askedWords(path: string): Generator<SyntaxNode> {
  for (const node of nodesOf(path)) {
    if (node.type !== 'CallExpression') continue;
    const callee = child(node, 'callee');
    const name =
      callee?.type === 'MemberExpression' ? child(callee, 'property')?.name : callee?.name;
    const [first] = node.arguments as SyntaxNode[];
    if (name === 't' && first) yield first;
  }
}

describe('the three languages', () => {
  it.each(languages)('%s has the same keys as the source', (language) => {
    expect([...(words.get(language)?.keys() ?? [])].sort()).toEqual([...source.keys()].sort());
  });

  it.each(languages)('%s has the same placeholders as the source', (language) => {
    const different = [...(words.get(language) ?? [])].filter(
      ([key, text]) => placeholdersOf(text).join() !== placeholdersOf(source.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it.each(languages)('%s leaves no sentence empty', (language) => {
    const empty = [...(words.get(language) ?? [])].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('English is written in English', () => {
    const chinese = [...(words.get('en') ?? [])].filter(([, text]) => /\p{Script=Han}/u.test(text));
    expect(chinese.map(([key]) => key)).toEqual([]);
  });
});

describe('what the code asks for', () => {
  it('is carried by the desk and the popup where they ask for it', () => {
    const carried = new Map(
      ['', 'actions/', 'worker/'].flatMap((folder) => [
        ...flattenWords(readJson(`assets/locales/${folder}zh-CN.json`)),
      ]),
    );
    const small = code.filter((path) => /^components\/(?:sidebar|popup|ui|reminders)\//.test(path));
    const lost = small.flatMap((path) =>
      [...askedWords(path)]
        .map((node) => literalOf(node))
        .filter((key) => key !== null && !carried.has(key) && !carried.has(`${key}_other`))
        .map((key) => `${path}: ${key}`),
    );
    expect(lost).toEqual([]);
  });

  it('exists as a word', () => {
    const unknown = code.flatMap((path) =>
      [...askedWords(path)]
        .map((node) => literalOf(node))
        .filter((key) => key !== null && !source.has(key) && !source.has(`${key}_other`))
        .map((key) => `${path}: ${key}`),
    );
    expect(unknown).toEqual([]);
  });

  it('exists as a group of words where the end is computed', () => {
    const unknown = code.flatMap((path) =>
      [...askedWords(path)]
        .filter((node) => node.type === 'TemplateLiteral')
        .map((node) => (node.quasis as { value: { cooked: string } }[])[0]?.value.cooked ?? '')
        .filter((start) => ![...source.keys()].some((key) => key.startsWith(start)))
        .map((start) => `${path}: ${start}`),
    );
    expect(unknown).toEqual([]);
  });

  it('exists in the content script’s own section', () => {
    const unknown = code.flatMap((path) =>
      [...nodesOf(path)]
        .filter(
          (node) => node.type === 'MemberExpression' && child(node, 'object')?.name === 'strings',
        )
        .map((node) => `dock/${child(node, 'property')?.name}`)
        .filter((key) => !source.has(key))
        .map((key) => `${path}: ${key}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the manifest', () => {
  const locales = ['zh_CN', 'zh_TW', 'en'];
  const keysOf = (name: string) =>
    Object.keys(readJson<Record<string, unknown>>(`assets/public/_locales/${name}/messages.json`));

  it.each(locales)('finds its words in %s', (name) => {
    const asked = [...readText('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect([...new Set(asked)].sort()).toEqual(keysOf(name).sort());
  });
});
