import { serveWorkbench } from '@/components/manager/packs/workbench/serve-workbench';
import type { Question } from '@/utils/packs/workbench/wire';

/** Stands for the browser's `Worker`, which no test environment has: the same code, in the page. */
export class InPageWorker extends EventTarget {
  #isEnded = false;
  readonly #answer = serveWorkbench((data) => {
    if (!this.#isEnded) this.dispatchEvent(new MessageEvent('message', { data }));
  });

  postMessage(question: Question): void {
    void this.#answer(question);
  }

  terminate(): void {
    this.#isEnded = true;
  }
}
