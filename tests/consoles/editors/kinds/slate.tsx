import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Node, Transforms } from 'slate';
import { type HistoryEditor, withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import type { Mount } from '../editor.ts';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ text }] });

export const mount: Mount = (place) => {
  const editor = withHistory(withReact(createEditor())) as ReactEditor & HistoryEditor;
  const root = createRoot(place);
  flushSync(() =>
    root.render(
      <Slate editor={editor} initialValue={[paragraph('')]}>
        <Editable />
      </Slate>,
    ),
  );
  return {
    draft: () => editor.children.map((block) => Node.string(block)).join('\n'),
    images: () => 0,
    async reset(text, start, end) {
      Editor.withoutNormalizing(editor, () => {
        Transforms.deselect(editor);
        while (editor.children.length > 0) Transforms.removeNodes(editor, { at: [0] });
        Transforms.insertNodes(editor, paragraph(text), { at: [0] });
      });
      // It puts the focus off while it has something to draw.
      const focused =
        ReactEditor.isFocused(editor) ||
        new Promise((done) => place.addEventListener('focusin', done, { once: true }));
      ReactEditor.focus(editor);
      Transforms.select(editor, {
        anchor: { path: [0, 0], offset: start },
        focus: { path: [0, 0], offset: end },
      });
      editor.history = { undos: [], redos: [] };
      await focused;
    },
  };
};
