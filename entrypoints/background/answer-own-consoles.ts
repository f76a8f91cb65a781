import { saveConsole } from '@/utils/database/consoles';
import { receive } from '@/utils/receive';
import { tellConsoles } from './tell';

/** Definitions of the shop's own: taught in a desk, or changed in the manager. */
export function answerOwnConsoles(): void {
  receive('console:save', async ({ definition }) => {
    await saveConsole(definition, Date.now());
    await tellConsoles({ do: 'refresh-welcome' });
  });
  receive('consoles:changed', () => tellConsoles({ do: 'refresh-welcome' }));
}
