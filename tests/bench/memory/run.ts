import { buildFirst, numberOption } from '../build-first.ts';
import { tell } from '../rows.ts';
import { measureMemory } from './in-browser.ts';

/**
 * `npm run bench -- memory [--items 10000]`: what each context holds in Chromium once it has done
 * its first work with a library of this size and its garbage is collected.
 */
const items = numberOption('items', 10_000);
await buildFirst('chrome', 'consoles');
console.log(`A library of ${items} items in Chromium …`);
const found = await measureMemory(items);
for (const [context, bytes] of Object.entries(found)) {
  tell({ measure: `${context}, ${items} items`, value: bytes / 1_048_576, unit: 'MB' });
}
