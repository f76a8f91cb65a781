import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import type { Mount } from '../editor.ts';

export const mount: Mount = (place) => {
  const root = place.ownerDocument.createElement('div');
  root.contentEditable = 'true';
  place.append(root);
  const editor = createEditor({
    namespace: 'practice',
    onError(error) {
      throw error;
    },
  });
  const history = createEmptyHistoryState();
  registerRichText(editor);
  registerHistory(editor, history, 300);
  editor.setRootElement(root);
  return {
    draft: () =>
      editor.read(() =>
        $getRoot()
          .getChildren()
          .map((block) => block.getTextContent())
          .join('\n'),
      ),
    images: () => 0,
    reset(text, start, end) {
      root.focus();
      editor.update(
        () => {
          const line = $createTextNode(text);
          const block = $createParagraphNode();
          $getRoot().clear().append(block);
          if (text) {
            block.append(line);
            line.select(start, end);
          } else block.select();
        },
        { discrete: true, tag: 'history-merge' },
      );
      history.undoStack.length = 0;
      history.redoStack.length = 0;
      history.current = { editor, editorState: editor.getEditorState() };
    },
  };
};
