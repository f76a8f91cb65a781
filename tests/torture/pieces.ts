import type { Piece } from './piece.ts';
import { browser } from './pieces/browser.ts';
import { clock } from './pieces/clock.ts';
import { page } from './pieces/page.ts';
import { quota } from './pieces/quota.ts';
import { refusal } from './pieces/refusal.ts';
import { worker } from './pieces/worker.ts';

/** By the name that `npm run torture -- <name>` calls it. */
export const pieces: Record<string, Piece> = { worker, browser, quota, refusal, clock, page };
