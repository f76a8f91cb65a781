import { openDatabase } from './open';

const ASKED = 'persistenceAsked';

/** Whether the browser was asked before to keep this storage, and how many replies were used. */
export async function readPersistence(): Promise<{ asked: boolean; used: number }> {
  const { meta, usage } = await openDatabase();
  const [asked, used] = await Promise.all([
    meta.get(ASKED),
    usage.where('[kind+at]').between(['insert', 0], ['insert', Number.MAX_SAFE_INTEGER]).count(),
  ]);
  return { asked: asked !== undefined, used };
}

export async function noteAsked(): Promise<void> {
  await (await openDatabase()).meta.put({ key: ASKED, value: true });
}
