import { flushSync, mount as mountSvelte } from 'svelte';
import type { Mount } from '../editor.ts';
import { textBoxEditor } from '../models/text-box.ts';
import SvelteBox from './SvelteBox.svelte';

export const mount: Mount = (place) => {
  const model = mountSvelte(SvelteBox, { target: place }) as {
    held(): string;
    hold(text: string): void;
  };
  const box = place.querySelector('textarea');
  if (!box) throw new Error('Svelte has shown no box.');
  return textBoxEditor(
    box,
    () => model.held(),
    (text) => flushSync(() => model.hold(text)),
  );
};
