import { Editor } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import type { Mount } from '../editor.ts';
import { pastedPicture } from '../models/pasted-picture.ts';
import { countImages, linesOf } from '../models/prosemirror-model.ts';

export const mount: Mount = (place) => {
  const editor: Editor = new Editor({
    element: place,
    extensions: [StarterKit, Image],
    injectCSS: false,
    editorProps: {
      handlePaste(_view, event) {
        const src = pastedPicture(event);
        return src !== null && editor.commands.setImage({ src });
      },
    },
  });
  return {
    draft: () => linesOf(editor.state.doc),
    images: () => countImages(editor.state.doc),
    reset(text, start, end) {
      const { schema, plugins } = editor.state;
      const paragraph = schema.node('paragraph', null, text ? [schema.text(text)] : []);
      const doc = schema.node('doc', null, [paragraph]);
      const selection = TextSelection.create(doc, start + 1, end + 1);
      // A fresh state forgets what could be undone.
      editor.view.updateState(EditorState.create({ doc, selection, plugins: [...plugins] }));
      editor.view.focus();
    },
  };
};
