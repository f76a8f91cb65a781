import type { Box } from '../box';

/**
 * A way of putting text at the caret of a focused box, in place of what is selected there.
 * None ever sends: no Enter key, no click.
 */
export interface Strategy {
  /** Told to nobody but tests and the log of the agent's own machine. */
  name: string;
  /**
   * @param expected what a text box must hold afterwards, '' for a rich box
   * @returns false when it cannot serve this box and has changed nothing
   */
  insert(box: Box, text: string, expected: string): boolean;
  /** How long this editor takes to learn of a selection that we moved, ms. */
  settle?: number;
}
