import type { PageStore } from './store.ts';
import type { Props } from './tree.ts';

/**
 * Props of an editable block that belongs to the page: its state learns of a change only by
 * `input` events, and writes into the block only what did not come from there.
 */
export function editable(store: PageStore): Props {
  return {
    mounted(node) {
      let known = '';
      const show = () => {
        const { draft } = store.state;
        if (draft === known) return;
        known = draft;
        node.textContent = draft;
      };
      const take = () => {
        // biome-ignore lint/performance/useDomNodeTextContent: lines are blocks here, not characters
        known = node.innerText.replace(/\n$/, '');
        store.write(known);
      };
      node.addEventListener('input', take);
      show();
      return store.subscribe(show);
    },
  };
}
