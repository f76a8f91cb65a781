import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/*
 * node tests/bench/search/report.ts: every measure of the search engine, one after the other,
 * kept in tests/bench/search.md. The figures there come from this run and from nobody's hand.
 */
const folder = import.meta.dirname;
const run = promisify(execFile);

const parts: [title: string, options: string[]][] = [
  [
    'Quality, beside the best settings of two libraries',
    ['--engines', 'ours,minisearch-best,fuse-token-seg', '--budget', '8'],
  ],
  ['Learning from ten choices', ['--learn', '10']],
  ['Silence: what is suggested for a message', ['--silence']],
  ['Speed, size and memory in Node', ['--scale', '10000,100000']],
  ['The same inside the extension’s background worker', ['--browser']],
];

const sections: string[] = [];
for (const [title, options] of parts) {
  console.log(`${title} …`);
  const args = ['--expose-gc', join(folder, 'run.ts'), ...options];
  const { stdout } = await run(process.execPath, args, { maxBuffer: 16_777_216 });
  console.log(stdout);
  sections.push(
    `## ${title}\n\n\`npm run bench -- search ${options.join(' ')}\`\n\n\`\`\`text\n${stdout.trim()}\n\`\`\`\n`,
  );
}
const [processor] = cpus();
const head = `# Search, measured

Written by \`npm run bench -- search-report\` on ${new Date().toISOString().slice(0, 10)}, on ${cpus().length} cores (${processor?.model.trim() ?? 'unknown'}), Node ${process.versions.node}. Development halves of the queries; absolute times depend on the machine, ratios in one run count.
`;
await writeFile(join(folder, '../search.md'), [head, ...sections].join('\n'));
