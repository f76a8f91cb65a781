import { createApp, h, nextTick, ref, vModelText, withDirectives } from 'vue3';
import type { Mount } from '../editor.ts';
import { textBoxEditor } from '../models/text-box.ts';

export const mount: Mount = (place) => {
  const draft = ref('');
  const hold = (text: string) => {
    draft.value = text;
  };
  // What the compiler makes of <textarea v-model="draft">.
  const box = () =>
    withDirectives(h('textarea', { 'onUpdate:modelValue': hold }), [[vModelText, draft.value]]);
  const page = createApp({ render: box }).mount(place);
  return textBoxEditor(
    page.$el as HTMLTextAreaElement,
    () => draft.value,
    async (text) => {
      hold(text);
      await nextTick();
    },
  );
};
