/** What the pages import besides TypeScript, for the type checker. */

declare module '*.css';

/** Compiled by `vue-files.ts`. */
declare module '*.vue' {
  import type { Component } from 'vue';

  const component: Component;
  export default component;
}

/** Styles as text, for a shadow tree. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}

/** Quill 1 brings no types; what the pages use of it. */
declare module 'quill1' {
  export default class Quill {
    constructor(place: HTMLElement, options: { placeholder?: string; formats?: string[] });
    on(event: 'text-change', handler: () => void): void;
    getText(): string;
    setText(text: string, source: 'silent'): void;
  }
}
