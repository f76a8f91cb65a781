import { createElement, type ReactNode, type RefCallback, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { begin, finish } from './node-life.ts';
import type { Mount } from './start-page.ts';
import type { PageStore } from './store.ts';
import { attributesOf, type Part } from './tree.ts';

/** Draws a page with React 19; text boxes are controlled. */
export const mountReact: Mount = (place, store, view) => {
  createRoot(place).render(createElement(Page, { store, view }));
};

function Page({ store, view }: { store: PageStore; view: () => Part }) {
  const { mountCount } = useSyncExternalStore(store.subscribe, () => store.state);
  return createElement('div', { key: mountCount, 'data-look': 'root' }, draw(view()));
}

function draw(part: Part): ReactNode {
  if (part === null || typeof part === 'string') return part;
  const { key, style, onClick, onKeydown, model, mounted } = part.props;
  return createElement(
    part.tag,
    {
      ...attributesOf(part),
      key,
      style,
      ...(part.classes ? { className: part.classes } : {}),
      ...(onClick
        ? { onClick: (event: { nativeEvent: MouseEvent }) => onClick(event.nativeEvent) }
        : {}),
      ...(onKeydown
        ? { onKeyDown: (event: { nativeEvent: KeyboardEvent }) => onKeydown(event.nativeEvent) }
        : {}),
      ...(model
        ? {
            value: model.value,
            onChange: (event: { target: HTMLTextAreaElement }) => model.change(event.target.value),
          }
        : {}),
      ...(mounted ? { ref: once(mounted) } : {}),
    } as object,
    ...part.children.map(draw),
  );
}

/** React calls a new ref function at every render: the node's life ends when it is gone. */
function once(mounted: (node: HTMLElement) => () => void): RefCallback<HTMLElement> {
  return (node) => {
    if (!node) return;
    begin(node, mounted);
    return () => queueMicrotask(() => !node.isConnected && finish(node));
  };
}
