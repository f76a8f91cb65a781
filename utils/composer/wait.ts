/** After the framework had its turn: React and Vue may put an unwanted value back. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** How long between two looks, ms. */
const STEP = 10;

/**
 * Waits until `isSo`, at first for one task only: most editors are done by then.
 * @param patience ms
 * @returns whether it came true
 */
export async function waitFor(isSo: () => boolean, patience: number): Promise<boolean> {
  await nextTask();
  for (const end = Date.now() + patience; !isSo(); ) {
    if (Date.now() >= end) return false;
    await pause(STEP);
  }
  return true;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
