import type { Node } from '@tiptap/pm/model';

/** Blocks and hard breaks of a document as lines. */
export function linesOf(document: Node): string {
  return document.textBetween(0, document.content.size, '\n', (leaf) =>
    leaf.type.name === 'image' ? '' : '\n',
  );
}

export function countImages(document: Node): number {
  let count = 0;
  document.descendants((node) => {
    if (node.type.name === 'image') count += 1;
  });
  return count;
}
