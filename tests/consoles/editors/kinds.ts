/** The editors of the page, in the order of the picker; the key is the `?editor=` of the address. */
export const kinds = {
  textarea: 'Plain textarea',
  input: 'Plain input',
  react17: 'React 17, controlled',
  react18: 'React 18, controlled',
  react19: 'React 19, controlled',
  vue2: 'Vue 2, v-model',
  vue3: 'Vue 3, v-model',
  angular: 'Angular 22, ngModel',
  svelte: 'Svelte 5, bind:value',
  contenteditable: 'Plain contenteditable',
  'plaintext-only': 'contenteditable plaintext-only',
  quill1: 'Quill 1.3',
  quill2: 'Quill 2',
  prosemirror: 'ProseMirror',
  tiptap: 'TipTap 3',
  lexical: 'Lexical',
  slate: 'Slate',
  draft: 'Draft.js',
  ckeditor5: 'CKEditor 5',
} as const;

export type Kind = keyof typeof kinds;

/** Where the editor stands: `?in=`, and `?csp=strict` for the last. */
export const places = {
  plain: 'in the page',
  iframe: 'in a frame',
  shadow: 'in an open shadow root',
  strict: 'under a strict CSP',
} as const;

export type Place = keyof typeof places;

/** The query of the page for one editor in one place. */
export function queryOf(kind: Kind, place: Place): string {
  return `?editor=${kind}&in=${place}`;
}
