import type * as ReactTypes from 'react';
import type { PracticeEditor } from '../editor.ts';
import { textBoxEditor } from './text-box.ts';

/**
 * A textarea whose value is React's state, as every React console has it.
 * @param show renders the element and has it in the page when it returns
 * @param now runs a change of state to its end
 */
export function controlledBox(
  React: typeof ReactTypes,
  place: HTMLElement,
  show: (element: ReactTypes.ReactElement) => void,
  now: (change: () => void) => void,
): PracticeEditor {
  let held = '';
  let hold: (text: string) => void = () => undefined;
  function Box() {
    const [value, setValue] = React.useState('');
    held = value;
    hold = setValue;
    const onChange = (event: ReactTypes.ChangeEvent<HTMLTextAreaElement>) =>
      setValue(event.target.value);
    return React.createElement('textarea', { value, onChange });
  }
  show(React.createElement(Box));
  const box = place.querySelector('textarea');
  if (!box) throw new Error('React has shown no box.');
  return textBoxEditor(
    box,
    () => held,
    (text) => now(() => hold(text)),
  );
}
