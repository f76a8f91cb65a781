import Vue, { type CreateElement, type VNode, type VNodeDirective } from 'vue';
import { begin, finish } from './node-life.ts';
import type { Mount } from './start-page.ts';
import { attributesOf, type Part } from './tree.ts';

/** Draws a page with Vue 2; text boxes are what its compiler makes of `v-model`. */
export const mountVue2: Mount = (place, store, view) => {
  Vue.config.productionTip = false;
  Vue.config.devtools = false;
  // Vue 2 replaces the element it is mounted on.
  const spot = document.createElement('div');
  place.append(spot);
  new Vue({
    created() {
      store.subscribe(() => this.$forceUpdate());
    },
    render: (h) =>
      h('div', { key: store.state.mountCount, attrs: { 'data-look': 'root' } }, [draw(h, view())]),
  }).$mount(spot);
};

function draw(h: CreateElement, part: Part): VNode | string | null {
  if (part === null || typeof part === 'string') return part;
  const { key, style, onClick, onKeydown, model, mounted } = part.props;
  return h(
    part.tag,
    {
      key,
      style,
      ...(part.classes ? { class: part.classes } : {}),
      attrs: attributesOf(part) as { [name: string]: string },
      on: {
        ...(onClick ? { click: onClick } : {}),
        ...(onKeydown ? { keydown: onKeydown } : {}),
        ...(model ? { input: (event: Event) => takeInput(event, model.change) } : {}),
      },
      ...(model
        ? {
            domProps: { value: model.value },
            directives: [
              { name: 'model', rawName: 'v-model', value: model.value, expression: 'draft' },
            ] as unknown as VNodeDirective[],
          }
        : {}),
      ...(mounted
        ? {
            hook: {
              insert: ({ elm }: VNode) => begin(elm as HTMLElement, mounted),
              destroy: ({ elm }: VNode) => finish(elm as HTMLElement),
            },
          }
        : {}),
    },
    part.children.map((child) => draw(h, child)),
  );
}

/** While an input method composes, `v-model` does not listen. */
function takeInput({ target }: Event, change: (text: string) => void): void {
  const box = target as HTMLTextAreaElement & { composing?: boolean };
  if (!box.composing) change(box.value);
}
