import { readTrustedKey } from '@/utils/database/signing';
import { undoPack } from '@/utils/database/undo';
import { isOlder } from '@/utils/feeds/compare-versions';
import { applyPlan, planPack, planRemoval, planRollback } from '../import-pack';
import type { ImportProblem, Source } from '../parsed';
import type { ImportPlan } from '../plan';
import {
  type CallName,
  type Calls,
  type Opened,
  type PlanPart,
  type PlanSource,
  type PlanSummary,
  type Progress,
  planParts,
} from './calls';
import { countOwn, makePack } from './make-pack';
import { openFiles } from './open-files';
import { exportFile, readFacts } from './pack-facts';
import { PlanBoard } from './plan-board';

type Answers = { [N in CallName]: (question: Calls[N][0]) => Promise<Calls[N][1]> };

/**
 * The place where packs are read, planned and written, away from the page: it keeps the one
 * plan somebody looks at, and hands out only what is on the screen.
 * @param tell told now and then how far it is
 */
export function makeWorkbench(tell: (progress: Progress) => void): Answers {
  let board: PlanBoard | null = null;
  const current = (): PlanBoard => {
    if (!board) throw new Error('no plan is open');
    return board;
  };

  async function open(source: PlanSource): Promise<Opened> {
    board = null;
    tell({ stage: 'reading', done: 0 });
    let warnings: ImportProblem[] = [];
    let from: Source | null = null;
    let plan: ImportPlan | null;
    const onProgress = (done: number) => tell({ stage: 'planning', done });
    const now = Date.now();
    if (source.of === 'version') plan = await planRollback(source.key, now, { onProgress });
    else if (source.of === 'removal') plan = await planRemoval(source.packId, now);
    else {
      const opened = await openFiles(source);
      if (opened.is === 'needs-mapping') return opened;
      const { file, signature } = opened;
      warnings = file.warnings;
      from = file.source;
      plan = { ...(await planPack(file, now, { findDuplicates: true, onProgress })), signature };
    }
    if (!plan) return { is: 'gone' };
    board = new PlanBoard(plan, warnings);
    return { is: 'planned', summary: await summaryOf(board, source.of, from) };
  }

  return {
    open,
    list: async (query) => current().list(query),
    problems: async (query) => current().problems(query),
    detail: ({ key }) => current().detail(key),
    decide: async (query) => current().decide(query),
    async apply() {
      tell({ stage: 'writing', done: 0 });
      const { plan, decisions } = current();
      return applyPlan(plan, decisions);
    },
    undo: ({ id }) => undoPack(id),
    facts: ({ packId }) => readFacts(packId),
    export: ({ packId }) => exportFile(packId),
    own: () => countOwn(),
    make: makePack,
  };
}

async function summaryOf(
  board: PlanBoard,
  of: PlanSource['of'],
  source: Source | null,
): Promise<PlanSummary> {
  const { pack, installed, isNoop, signature = { is: 'unsigned' } } = board.plan;
  const { id, name, version, owner, changeNotes } = pack;
  const installedVersion = installed.pack?.version ?? null;
  return {
    of,
    pack: { id, name, version, owner, changeNotes },
    installedVersion,
    isOlder: of === 'files' && installedVersion !== null && isOlder(version, installedVersion),
    isNoop,
    counts: Object.fromEntries(planParts.map((part) => [part, board.count(part)])) as Record<
      PlanPart,
      number
    >,
    source,
    signature,
    isPinned: (await readTrustedKey(id)) !== null,
  };
}
