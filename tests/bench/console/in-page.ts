import { afterPaint } from '../../../utils/consoles/after-paint';
import { pinduoduo } from '../../../utils/consoles/definitions/pinduoduo';
import { readConversation } from '../../../utils/consoles/read-conversation';
import { consoleSchema } from '../../../utils/model/console';

/** How often the watcher looks at most, ms. */
const PACE = 100;

/**
 * Reads the conversation as often as the watcher would on a fast page, after a paint each time,
 * while whatever `busy` promises goes on. @returns ms of each reading
 */
export async function measureReading(busy: () => Promise<unknown>): Promise<number[]> {
  const definition = consoleSchema.parse(pinduoduo);
  const times: number[] = [];
  let isOver = false;
  const end = busy().then(() => {
    isOver = true;
  });
  while (!isOver) {
    await new Promise((done) => setTimeout(done, PACE));
    await new Promise<void>((done) => afterPaint(done));
    const start = performance.now();
    readConversation(definition);
    times.push(performance.now() - start);
  }
  await end;
  return times;
}
