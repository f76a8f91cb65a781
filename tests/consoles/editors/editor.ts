import type { Kind } from './kinds.ts';

/** What a practice editor lends to tests, from its own model and not from the DOM. */
export interface PracticeEditor {
  /** The text as the framework or editor holds it, blocks and breaks as `\n`. */
  draft(): string;
  /** Pictures in the model, or in the page's own tray of attachments. */
  images(): number;
  /**
   * Starts anew with one line of text, the editor focused, and the caret or a selection in it
   * (UTF-16 offsets); the editor forgets what could be undone.
   */
  reset(text: string, start: number, end: number): void | Promise<void>;
}

/** Builds an editor inside a place of the page. */
export type Mount = (place: HTMLElement) => PracticeEditor | Promise<PracticeEditor>;

declare global {
  interface Window {
    practiceEditor?: PracticeEditor;
    /** Puts another editor, empty, where the page shows one; resolved once it can be used. */
    changeEditor?: (kind: Kind) => Promise<void>;
  }
}
