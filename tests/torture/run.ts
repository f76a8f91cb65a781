import { writeFileSync } from 'node:fs';
import { browserName } from '../e2e/browser.ts';
import { makeRandom, type Result } from './piece.ts';
import { pieces } from './pieces.ts';

/*
 * node tests/torture/run.ts <piece> <seed> <tries> <result file>: one piece in the browser that
 * SIDEDESK_BROWSER names; `npm run torture` runs it.
 */
const [name = '', seed, tries, file = ''] = process.argv.slice(2);
const piece = pieces[name];
if (!piece) throw new Error(`There is no piece "${name}".`);
const task = { seed: Number(seed), tries: Number(tries), random: makeRandom(Number(seed)) };
const found = await piece.run(task);
const result: Result = { piece: name, browser: browserName, seed: task.seed, ...found };
writeFileSync(file, JSON.stringify(result));
process.exit(0);
