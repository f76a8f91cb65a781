import Vue from 'vue';
import type { Mount } from '../editor.ts';
import { textBoxEditor } from '../models/text-box.ts';
import Vue2Box from './Vue2Box.vue';

export const mount: Mount = (place) => {
  const page = new Vue({ render: (h) => h(Vue2Box as never) }).$mount();
  place.append(page.$el);
  const model = page.$children[0] as unknown as { draft: string };
  return textBoxEditor(
    page.$el as HTMLTextAreaElement,
    () => model.draft,
    async (text) => {
      model.draft = text;
      await page.$nextTick();
    },
  );
};
