// First, before any schema is made.
import './without-eval';
import { createBackup, readBackupFile } from '@/utils/backup/create-backup';
import { previewRestore, restoreBackup } from '@/utils/backup/restore-backup';
import { openDatabase } from '@/utils/database/open';
import { checkIntegrity } from '@/utils/integrity/check-integrity';
import type { Article } from '@/utils/model/article';
import type { Reply } from '@/utils/model/reply';
import { anArticle, aPack, aReply } from '../../builders';
import { watchTurns } from './watch-turns';

/*
 * Runs inside the extension's background worker; bundled and handed over by in-browser.ts.
 */

/** All in ms. `longest` = the longest the thread was kept from everything else. */
export interface Measured {
  took: number;
  longest: number;
}

export interface BackupReport {
  rows: number;
  /** Bytes of the backup. */
  size: number;
  steps: { name: string; runs: Measured[] }[];
}

const PACK = 'bench';
const AT_ONCE = 2_000;
const ROUNDS = 3;

/** Fills the library with `rows` rows, then does with it what the worker does by itself. */
export async function measureBackup(rows: number): Promise<BackupReport> {
  await fill(rows);
  const runs = new Map<string, Measured[]>();
  const measure = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const watch = watchTurns();
    const started = performance.now();
    const result = await work();
    const took = performance.now() - started;
    runs.set(name, [...(runs.get(name) ?? []), { took, longest: watch.stop() }]);
    return result;
  };
  // What the machine alone does to the longest stretch.
  for (let round = 0; round < ROUNDS; round += 1)
    await measure('nothing, to compare', () => rest());
  let size = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await measure('back up', () => createBackup('manual'));
    const { blob } = await readBackupFile(id);
    size = blob.size;
    await measure('preview of a restore', () => previewRestore(blob));
    await measure('restore', () => restoreBackup(blob));
    const check = await measure('check of every row', () => checkIntegrity(Date.now()));
    const { quarantined, dangling } = check;
    if (Object.keys(quarantined).length + dangling.packs > 0) throw new Error('rows are wrong');
  }
  return { rows, size, steps: [...runs].map(([name, list]) => ({ name, runs: list })) };
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2_000));
}

/** Three fifths replies, a third articles, the rest what was used: texts as long as real ones. */
async function fill(rows: number): Promise<void> {
  const { replies, articles, usage, packs } = await openDatabase();
  const now = Date.now();
  const { categories: _c, replies: _r, articles: _a, rules: _u, consoles: _s, ...head } = aPack();
  const counts = { replies: 0, articles: 0, rules: 0 };
  await packs.put({ ...head, id: PACK, installedAt: now, counts });
  for (let from = 0; from < rows; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, rows - from) }, (_, i) => from + i);
    const kindOf = (i: number) => (i % 15 < 9 ? 'reply' : i % 15 < 14 ? 'article' : 'use');
    const of = (kind: string) => numbers.filter((i) => kindOf(i) === kind);
    await replies.bulkPut(of('reply').map(makeReply));
    await articles.bulkPut(of('article').map(makeArticle));
    await usage.bulkAdd(
      of('use').map((i) => ({ at: now + i, kind: 'insert', itemId: `bench.${i}`, console: 'jd' })),
    );
  }
}

const sentence = '您好，您反馈的问题我们已经登记，会在四十八小时内为您处理完毕并告知结果。';

function makeReply(i: number): Reply {
  const text = `第 ${i} 条：${sentence.repeat(1 + (i % 4))}`;
  return aReply({
    ...common(i),
    codes: [`jz${i}`],
    variants: [
      { text, tone: 'warm' },
      { text: sentence, tone: 'brief' },
    ],
  });
}

function makeArticle(i: number): Article {
  return anArticle({ ...common(i), kind: 'faq', body: sentence.repeat(4 + (i % 12)) });
}

function common(i: number) {
  const title = `基准问题第 ${i} 条怎么处理`;
  return { id: `bench.${i}`, packId: PACK, title, category: '', order: i, tags: [`组${i % 97}`] };
}
