import type { Box } from '../box';

/** Tells the page's framework that a value was set, as if it had been typed. */
export function announce(box: Box, data: string): void {
  box.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data }),
  );
}
