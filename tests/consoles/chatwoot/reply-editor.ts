import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { type Node, Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import type { PageStore } from '../shared/store.ts';
import type { Props } from '../shared/tree.ts';

/** Paragraphs of text, all that a chat needs. */
const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    text: {},
  },
});

/** Props of the place that Chatwoot's ProseMirror stands in; its document is the draft. */
export function replyEditor(store: PageStore): Props {
  return {
    mounted(place) {
      const view = new EditorView(place, {
        state: stateOf(store.state.draft),
        attributes: { class: 'ProseMirror-woot-style' },
        dispatchTransaction(transaction) {
          view.updateState(view.state.apply(transaction));
          if (transaction.docChanged) store.write(draftOf(view.state.doc));
        },
      });
      const stop = store.subscribe(() => {
        const { draft } = store.state;
        if (draft !== draftOf(view.state.doc)) view.updateState(stateOf(draft));
      });
      return () => {
        stop();
        view.destroy();
      };
    },
  };
}

function draftOf(doc: Node): string {
  return doc.textBetween(0, doc.content.size, '\n');
}

function stateOf(draft: string): EditorState {
  const lines = draft.split('\n');
  const paragraphs = lines.map((line) =>
    schema.node('paragraph', null, line ? [schema.text(line)] : []),
  );
  return EditorState.create({
    doc: schema.node('doc', null, paragraphs),
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  });
}
