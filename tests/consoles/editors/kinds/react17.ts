import { flushSync, render } from 'react-dom17';
import * as React from 'react17';
import type { Mount } from '../editor.ts';
import { controlledBox } from '../models/controlled.ts';

export const mount: Mount = (place) =>
  controlledBox(React, place, (element) => render(element, place), flushSync);
