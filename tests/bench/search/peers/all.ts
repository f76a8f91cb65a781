import type { Contestant } from '../contestant.ts';
import { FUSE } from './fuse.ts';
import { MINISEARCH } from './minisearch.ts';
import { OTHERS } from './others.ts';

export const PEERS: Contestant[] = [...FUSE, ...MINISEARCH, ...OTHERS];
