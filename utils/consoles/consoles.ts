import { type ConsoleDefinition, consoleSchema } from '@/utils/model/console';
import { definitions } from './definitions';

/** Every known console, filled in. */
export const consoles: ConsoleDefinition[] = definitions.map((one) => consoleSchema.parse(one));
