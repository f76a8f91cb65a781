import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import type { Mount } from '../editor.ts';
import { pastedPicture } from '../models/pasted-picture.ts';
import { countImages, linesOf } from '../models/prosemirror-model.ts';

/** The least a chat needs: no hard breaks and no marks. */
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', 0],
    },
    text: { group: 'inline' },
    image: {
      group: 'inline',
      inline: true,
      attrs: { src: {} },
      toDOM: ({ attrs }) => ['img', { src: String(attrs.src), alt: '' }],
    },
  },
});

export const mount: Mount = (place) => {
  const begin = (text = '', start = 0, end = 0) => {
    const paragraph = schema.node('paragraph', null, text ? [schema.text(text)] : []);
    const doc = schema.node('doc', null, [paragraph]);
    return EditorState.create({
      doc,
      selection: TextSelection.create(doc, start + 1, end + 1),
      plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
    });
  };
  const view = new EditorView(place, {
    state: begin(),
    handlePaste(into, event) {
      const src = pastedPicture(event);
      if (!src) return false;
      into.dispatch(into.state.tr.replaceSelectionWith(schema.node('image', { src })));
      return true;
    },
  });
  return {
    draft: () => linesOf(view.state.doc),
    images: () => countImages(view.state.doc),
    reset(text, start, end) {
      view.updateState(begin(text, start, end));
      view.focus();
    },
  };
};
