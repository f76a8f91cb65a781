/** What the pages import besides TypeScript, for the type checker. */

declare module '*.css';

/** Compiled by `vue-files.ts`. */
declare module '*.vue' {
  import type { Component } from 'vue';

  const component: Component;
  export default component;
}
