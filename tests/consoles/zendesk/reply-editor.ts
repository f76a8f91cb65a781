import { InlineEditor } from '@ckeditor/ckeditor5-editor-inline';
import type { ModelNode } from '@ckeditor/ckeditor5-engine';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import type { PageStore } from '../shared/store.ts';
import type { Props } from '../shared/tree.ts';

/** CKEditor 5 under the GPL: used by this practice page only, no part of it is in the extension. */
const licenseKey = 'GPL';

/** Props of the box that CKEditor 5 takes over, for the ticket of one customer. */
export function replyEditor(store: PageStore, uid: string): Props {
  return {
    mounted(node) {
      let isOver = false;
      const ends: (() => void)[] = [];
      void InlineEditor.create(node, { licenseKey, plugins: [Essentials, Paragraph] }).then(
        (editor) => {
          ends.push(() => void editor.destroy());
          if (isOver) return end();
          let known = '';
          const isOpen = () => store.state.shop.openUid === uid;
          const read = () => {
            const root = editor.model.document.getRoot();
            return [...(root?.getChildren() ?? [])].map(lineOf).join('\n');
          };
          const show = () => {
            const { draft } = store.state;
            if (!isOpen() || draft === known) return;
            known = draft;
            editor.model.change((writer) => {
              const root = editor.model.document.getRoot();
              if (!root) return;
              writer.remove(writer.createRangeIn(root));
              for (const line of draft.split('\n')) {
                const paragraph = writer.createElement('paragraph');
                writer.appendText(line, paragraph);
                writer.append(paragraph, root);
              }
            });
          };
          editor.model.document.on('change:data', () => {
            const draft = read();
            if (!isOpen() || draft === known) return;
            known = draft;
            store.write(draft);
          });
          ends.push(store.subscribe(show));
          show();
        },
      );
      const end = () => {
        isOver = true;
        for (const stop of ends.splice(0)) stop();
      };
      return end;
    },
  };
}

function lineOf(block: ModelNode): string {
  if (!block.is('element')) return '';
  return [...block.getChildren()]
    .map((part) => (part.is('$text') ? part.data : part.is('element', 'softBreak') ? '\n' : ''))
    .join('');
}
