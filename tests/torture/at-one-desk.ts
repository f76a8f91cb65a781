import { launch, type World } from '../e2e/browser.ts';
import { DeskAtWork } from './desk-at-work.ts';
import { Ledger } from './ledger.ts';
import { type Piece, Score, type Task } from './piece.ts';

/** What a piece works with that needs one browser from beginning to end. */
interface Shift extends Task {
  world: World;
  desk: DeskAtWork;
  score: Score;
  ledger: Ledger;
}

/** A piece in one browser at one desk, which is closed however it ends. */
export function atOneDesk(work: (shift: Shift) => Promise<void>): Piece['run'] {
  return async (task) => {
    const world = await launch();
    const score = new Score();
    try {
      const desk = await DeskAtWork.open(world);
      await work({ ...task, world, desk, score, ledger: new Ledger() });
    } finally {
      await world.close();
    }
    return score.result();
  };
}
