import { describe, expect, it } from 'vitest';
import { listSources } from './repository';
import { child, literalOf, nodesOf, type SyntaxNode } from './syntax';

/*
 * What a person reads comes from the words of their language, and numbers and dates from Intl.
 */

const screens = ['components', 'entrypoints'].flatMap((folder) => listSources(folder));

/** What is read or read out of an element. */
const spoken =
  /^(?:aria-(?:label|description|roledescription|valuetext)|title|placeholder|label|description|alt|error|nothingFoundMessage)$/;

/** Names of keys, of a checksum, of languages in themselves, and samples of what to type. */
const sameEverywhere =
  /^(?:(?:· )?(?:Alt|Ctrl|Shift|Enter|Esc|Tab)(?:[ +]\w+)*|\{\{fact\.|SHA-256|简体中文|繁體中文|中文|English|zh-CN|Asia\/Shanghai|https:\/\/|birthday)$/;

const isWord = (text: string) => /\p{L}/u.test(text) && !sameEverywhere.test(text.trim());

/** Texts an expression may come to; calls such as `t('…')` are not looked into. */
function* textsOf(node: SyntaxNode | null): Generator<string> {
  const text = literalOf(node);
  if (text !== null) yield text;
  else if (node?.type === 'TemplateLiteral') {
    for (const part of node.quasis as { value: { cooked: string } }[]) yield part.value.cooked;
  } else if (node?.type === 'ConditionalExpression') {
    yield* textsOf(child(node, 'consequent'));
    yield* textsOf(child(node, 'alternate'));
  } else if (node?.type === 'LogicalExpression') {
    yield* textsOf(child(node, 'right'));
  } else if (node?.type === 'JSXExpressionContainer') {
    yield* textsOf(child(node, 'expression'));
  }
}

/** Texts between tags and in spoken attributes. */
function* wordsOnScreen(path: string): Generator<string> {
  for (const node of nodesOf(path)) {
    if (node.type === 'JSXText') yield String(node.value);
    else if (node.type === 'JSXAttribute' && spoken.test(String(child(node, 'name')?.name))) {
      yield* textsOf(child(node, 'value'));
    } else if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      for (const inner of node.children as SyntaxNode[]) {
        if (inner.type === 'JSXExpressionContainer') yield* textsOf(inner);
      }
    }
  }
}

describe('what is read on a screen', () => {
  it('is found where it is written down', () => {
    const words = screens.flatMap((path) => [...wordsOnScreen(path)].map((text) => text.trim()));
    expect(words).toContain('SHA-256');
    expect(words).toContain('Asia/Shanghai');
  });

  it('is written in the locale files', () => {
    const written = screens.flatMap((path) =>
      [...wordsOnScreen(path)].filter(isWord).map((text) => `${path}: ${text.trim()}`),
    );
    expect(written).toEqual([]);
  });

  it('is no Chinese of the code itself', () => {
    const chinese = screens.flatMap((path) =>
      [...nodesOf(path)]
        .flatMap((node) => [...textsOf(node)])
        .filter((text) => /\p{Script=Han}/u.test(text) && isWord(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(chinese).toEqual([]);
  });

  it('has numbers and dates as the language writes them', () => {
    const byHand = /^to(?:Fixed|Precision|Locale(?:Date|Time)?String)$/;
    const found = screens.flatMap((path) =>
      [...nodesOf(path)]
        .filter((node) => node.type === 'MemberExpression')
        .map((node) => String(child(node, 'property')?.name))
        .filter((name) => byHand.test(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });
});
