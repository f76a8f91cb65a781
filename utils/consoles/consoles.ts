import type { ConsoleDefinition } from './definition';
import { feige } from './feige';
import { pinduoduo } from './pinduoduo';

/** Every console with evidence; one file each. */
export const consoles: ConsoleDefinition[] = [pinduoduo, feige];
