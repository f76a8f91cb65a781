import { consoles } from '@/utils/consoles/consoles';
import type { ConsoleDefinition } from '@/utils/model/console';

/** The definition of a known console. */
export function known(id: string): ConsoleDefinition {
  const found = consoles.find((one) => one.id === id);
  if (!found) throw new Error(`no console ${id}`);
  return found;
}
