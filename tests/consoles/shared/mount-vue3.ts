import { createApp, h, shallowRef, type VNode, vModelText, withDirectives } from 'vue3';
import { begin, finish } from './node-life.ts';
import type { Mount } from './start-page.ts';
import { attributesOf, type Part } from './tree.ts';

/** Draws a page with Vue 3; text boxes are what its compiler makes of `v-model`. */
export const mountVue3: Mount = (place, store, view) => {
  const state = shallowRef(store.state);
  store.subscribe(() => {
    state.value = store.state;
  });
  createApp({
    render: () => h('div', { key: state.value.mountCount, 'data-look': 'root' }, [draw(view())]),
  }).mount(place as Element);
};

function draw(part: Part): VNode | string | null {
  if (part === null || typeof part === 'string') return part;
  const { key, style, onClick, onKeydown, model, mounted } = part.props;
  const node = h(
    part.tag,
    {
      ...attributesOf(part),
      key,
      style,
      ...(part.classes ? { class: part.classes } : {}),
      onClick,
      onKeydown,
      ...(model ? { 'onUpdate:modelValue': model.change } : {}),
      ...(mounted
        ? {
            onVnodeMounted: ({ el }: VNode) => begin(el as HTMLElement, mounted),
            onVnodeUnmounted: ({ el }: VNode) => finish(el as HTMLElement),
          }
        : {}),
    },
    part.children.map(draw),
  );
  return model ? withDirectives(node, [[vModelText, model.value]]) : node;
}
