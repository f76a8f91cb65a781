import * as React from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../editor.ts';
import { controlledBox } from '../models/controlled.ts';

export const mount: Mount = (place) => {
  const root = createRoot(place);
  return controlledBox(React, place, (element) => flushSync(() => root.render(element)), flushSync);
};
