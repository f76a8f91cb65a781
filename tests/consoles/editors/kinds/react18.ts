import { flushSync } from 'react-dom18';
import { createRoot } from 'react-dom18/client';
import * as React from 'react18';
import type { Mount } from '../editor.ts';
import { controlledBox } from '../models/controlled.ts';

export const mount: Mount = (place) => {
  const root = createRoot(place);
  return controlledBox(React, place, (element) => flushSync(() => root.render(element)), flushSync);
};
