import { buildFirst, numberOption } from '../build-first.ts';
import { tellTimes } from '../rows.ts';
import { measureGate } from './gate.ts';
import { insertChosen } from './in-browser.ts';
import { standInRules } from './stand-in-rules.ts';

/**
 * `npm run bench -- replies [--items 10000] [--rules 2000] [--no-browser]`: from choosing a
 * reply to its text in the console's box, with filling and the gate; and those alone.
 */
const items = numberOption('items', 10_000);
const rules = numberOption('rules', 2_000);

const { fill, gate } = measureGate(standInRules(rules));
tellTimes(`gate, 1,000 characters, ${rules} rules`, gate, 5);
tellTimes('filling the same text', fill);
if (!process.argv.includes('--no-browser')) {
  await buildFirst('chrome', 'consoles');
  console.log(`A library of ${items} replies in Chromium …`);
  const { chosen, cold } = await insertChosen(items);
  tellTimes('chosen reply to text in the box, shown before', chosen, 50);
  tellTimes('chosen reply to text in the box, never shown', cold, 50);
}
