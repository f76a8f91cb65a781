import { pasteText } from './paste-text';
import type { Strategy } from './strategy';

/**
 * Serves Slate: it looks at the page's selection at most every 100 ms (its own throttle), so a
 * selection that we moved needs that long before a paste goes there. The caret that the agent
 * left costs nothing.
 */
export const pasteTextLate: Strategy = { ...pasteText, name: 'paste-late', settle: 130 };
