import { buildConsoles, DEFAULT_OUT_DIR } from './build.ts';
import { serveConsoles } from './serve.ts';

/**
 * `node tests/consoles/cli.ts build [folder]` builds the practice consoles;
 * `node tests/consoles/cli.ts serve [port]` builds and serves them until Ctrl+C.
 */
const [command, argument] = process.argv.slice(2);

if (command === 'build') {
  await buildConsoles(argument);
} else if (command === 'serve') {
  await buildConsoles();
  const { url } = await serveConsoles(DEFAULT_OUT_DIR, Number(argument ?? 0));
  console.log(`Practice consoles: ${url}`);
} else {
  console.error('Usage: node tests/consoles/cli.ts build [folder] | serve [port]');
  process.exitCode = 1;
}
