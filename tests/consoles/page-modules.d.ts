/** What the pages import besides TypeScript, for the type checker. */

declare module '*.css';

/** Compiled by `vue-files.ts`. */
declare module '*.vue' {
  import type { Component } from 'vue';

  const component: Component;
  export default component;
}

declare module '*.css?inline' {
  const styles: string;
  export default styles;
}

/** Compiled by `svelte-files.ts`. */
declare module '*.svelte' {
  import type { Component } from 'svelte';

  const component: Component;
  export default component;
}

/** Older generations under names of their own: typed like the newest, as far as they are used. */
declare module 'react17' {
  import * as React from 'react';

  export = React;
}

declare module 'react-dom17' {
  import type { ReactElement } from 'react';

  export { flushSync } from 'react-dom';
  export function render(element: ReactElement, place: Element): void;
}

declare module 'react18' {
  import * as React from 'react';

  export = React;
}

declare module 'react-dom18' {
  export * from 'react-dom';
}

declare module 'react-dom18/client' {
  export * from 'react-dom/client';
}

declare module 'quill1' {
  import Quill from 'quill';
  export default Quill;
}

/** The part of Draft.js that the practice editor uses; the package brings no types. */
declare module 'draft-js' {
  import type { ComponentType } from 'react';

  export interface ContentState {
    getFirstBlock(): { getKey(): string };
    getPlainText(separator: string): string;
  }
  export interface SelectionState {
    merge(change: Record<string, unknown>): SelectionState;
  }
  export interface EditorState {
    getCurrentContent(): ContentState;
  }
  export const ContentState: { createFromText(text: string): ContentState };
  export const SelectionState: { createEmpty(key: string): SelectionState };
  export const EditorState: {
    createEmpty(): EditorState;
    createWithContent(content: ContentState): EditorState;
    forceSelection(state: EditorState, selection: SelectionState): EditorState;
  };
  export const Editor: ComponentType<{
    editorState: EditorState;
    onChange(state: EditorState): void;
  }>;
}
