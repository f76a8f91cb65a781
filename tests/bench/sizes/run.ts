import { runTool } from '../../run/command.ts';
import { buildFirst } from '../build-first.ts';
import { tell } from '../rows.ts';

interface Size {
  name: string;
  /** Bytes, gzip. */
  size: number;
  sizeLimit: number;
}

/** `npm run bench -- sizes`: what is loaded first, by the same rules that `npm test` enforces. */
await buildFirst('chrome');
// It fails where a limit is broken, and says the sizes all the same.
const { output } = await runTool('size-limit', ['--json']);
const sizes = JSON.parse(output.slice(output.indexOf('['))) as Size[];
for (const { name, size, sizeLimit } of sizes) {
  tell({
    measure: `${name}, gzip`,
    value: size / 1_000,
    unit: 'kB',
    target: sizeLimit / 1_000,
  });
}
