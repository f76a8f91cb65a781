import { ContentState, Editor, EditorState, SelectionState } from 'draft-js';
import { render } from 'react-dom17';
import { createElement, useState } from 'react17';
import type { Mount } from '../editor.ts';

let held = EditorState.createEmpty();
let hold: (state: EditorState) => void = () => undefined;

function Box() {
  const [state, setState] = useState(held);
  held = state;
  hold = setState;
  return createElement(Editor, { editorState: state, onChange: setState });
}

export const mount: Mount = (place) => {
  render(createElement(Box), place);
  return {
    draft: () => held.getCurrentContent().getPlainText('\n'),
    images: () => 0,
    reset(text, start, end) {
      const content = ContentState.createFromText(text);
      const caret = SelectionState.createEmpty(content.getFirstBlock().getKey()).merge({
        anchorOffset: start,
        focusOffset: end,
        hasFocus: true,
      });
      place.querySelector<HTMLElement>('[contenteditable]')?.focus();
      hold(EditorState.forceSelection(EditorState.createWithContent(content), caret));
    },
  };
};
