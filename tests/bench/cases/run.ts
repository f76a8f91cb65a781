import { buildFirst, numberOption } from '../build-first.ts';
import { tellTimes } from '../rows.ts';
import { measureCard } from './in-browser.ts';
import { tellInsights } from './insights.ts';

/**
 * `npm run bench -- cases [--contacts 50000] [--cases 20000] [--events 1000000]`: the desk's strip
 * about a buyer and their case, from the moment a conversation opens, among many contacts and
 * cases; then what insights take to answer over the events of a year.
 */
const contacts = numberOption('contacts', 50_000);
const cases = numberOption('cases', 20_000);

await buildFirst('chrome', 'consoles');
console.log(`${contacts} contacts and ${cases} cases in Chromium …`);
const times = await measureCard(contacts, cases);
tellTimes('conversation known to the desk → strip painted', times.painted, 100);
tellTimes('conversation opened in the page → strip painted', times.opened);
tellTimes('background: one card, asked and answered', times.asked);
tellTimes('manager: list of open cases', times.listed);
tellTimes('manager: list of contacts', times.contacts);
await tellInsights(numberOption('events', 1_000_000));
