import { buildExtension } from './builds.ts';

/** `npm run build`: both extensions, as a store would get them. */
for (const browser of ['chrome', 'firefox'] as const) {
  const { ok, output } = await buildExtension(browser);
  if (!ok) console.error(output.trimEnd());
  console.log(ok ? `.output/${browser}-mv3` : `The ${browser} build failed.`);
  if (!ok) process.exitCode = 1;
}
