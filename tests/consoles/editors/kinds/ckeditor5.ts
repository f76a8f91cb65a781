import { InlineEditor } from '@ckeditor/ckeditor5-editor-inline';
import type { ModelElement, ModelNode } from '@ckeditor/ckeditor5-engine';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Image, ImageInsert } from '@ckeditor/ckeditor5-image';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { type FileLoader, FileRepository } from '@ckeditor/ckeditor5-upload';
import type { Mount } from '../editor.ts';

/**
 * Zendesk's editor. CKEditor 5 may be used under the GPL or a licence that is paid for; the key
 * says which. It is installed for these tests only and no part of it is in the extension.
 */
const licenseKey = 'GPL';

export const mount: Mount = async (place) => {
  const element = place.ownerDocument.createElement('div');
  place.append(element);
  const editor = await InlineEditor.create(element, {
    licenseKey,
    plugins: [Essentials, Paragraph, Image, ImageInsert],
    toolbar: [],
  });
  // Stands in for the shop's upload service.
  editor.plugins.get(FileRepository).createUploadAdapter = (loader: FileLoader) => ({
    upload: async () => ({ default: URL.createObjectURL((await loader.file) as File) }),
  });
  const { model } = editor;
  const root = model.document.getRoot();
  if (!root) throw new Error('CKEditor has no root.');
  return {
    draft: () => [...root.getChildren()].map(lineOf).join('\n'),
    images: () => [...root.getChildren()].flatMap((block) => [...imagesIn(block)]).length,
    reset(text, start, end) {
      editor.editing.view.focus();
      editor.setData('');
      model.change((writer) => {
        const line = root.getChild(0) as ModelElement;
        if (text) writer.insertText(text, line);
        const range = writer.createRange(
          writer.createPositionAt(line, start),
          writer.createPositionAt(line, end),
        );
        writer.setSelection(range);
      });
      for (const name of ['undo', 'redo']) {
        (editor.commands.get(name) as unknown as { clearStack(): void }).clearStack();
      }
    },
  };
};

function lineOf(block: ModelNode): string {
  if (!block.is('element')) return '';
  return [...block.getChildren()]
    .map((part) => (part.is('$text') ? part.data : part.is('element', 'softBreak') ? '\n' : ''))
    .join('');
}

function* imagesIn(node: ModelNode): Generator<ModelNode> {
  if (!node.is('element')) return;
  if (/^image(Block|Inline)$/.test(node.name)) yield node;
  for (const child of node.getChildren()) yield* imagesIn(child);
}
