import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './command.ts';

/** The part of a built manifest that is changed. */
interface Manifest {
  content_scripts: { matches: string[] }[];
  content_security_policy: { extension_pages: string };
  host_permissions?: string[];
}

/** Where `npm start` and the stories serve the practice consoles. */
const PRACTICE = ['http://localhost/*', 'http://127.0.0.1/*'];
/** Where a practice feed is followed; no driver can answer the browser's own question. */
const PRACTICE_FEED = 'https://packs.example/*';

/**
 * Copies the built extension into `.output/<browser>-mv3-practice`, where it also runs on this
 * machine's own pages. Only the manifest differs: what is tried there is what ships.
 */
export async function derivePractice(browser: 'chrome' | 'firefox'): Promise<void> {
  const build = join(root, '.output', `${browser}-mv3`);
  const practice = `${build}-practice`;
  await rm(practice, { recursive: true, force: true });
  await cp(build, practice, { recursive: true });
  const file = join(practice, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
  await writeFile(file, JSON.stringify(openToPractice(manifest)));
}

function openToPractice(manifest: Manifest): Manifest {
  const { extension_pages: policy } = manifest.content_security_policy;
  return {
    ...manifest,
    content_scripts: manifest.content_scripts.map((script) => ({
      ...script,
      matches: [...script.matches, ...PRACTICE],
    })),
    host_permissions: [PRACTICE_FEED],
    content_security_policy: {
      // It turns ws:// into wss://, also to this machine, where no certificate is: a team's
      // server is tested here.
      extension_pages: policy.replace('; upgrade-insecure-requests', ''),
    },
  };
}
