import type { Language } from '@/utils/model/scope';
import type { CallName, Calls, Progress } from '@/utils/packs/workbench/calls';
import { type Message, type Question, unpackError } from '@/utils/packs/workbench/wire';

/** A line to a workbench of its own, which runs beside the page. */
export interface Workbench {
  /** Rejects with the workbench's error, or when it was closed meanwhile. */
  ask<N extends CallName>(name: N, data: Calls[N][0]): Promise<Calls[N][1]>;
  /** Ends whatever it does. What it was writing is written whole or not at all. */
  close(): void;
}

/** The workbench was closed before it answered. */
export class WorkbenchClosed extends Error {
  override name = 'WorkbenchClosed';
}

/** The workbench did not start, or broke down; the browser's words in the message, if any. */
export class WorkbenchFailed extends Error {
  override name = 'WorkbenchFailed';
}

interface Waiting {
  resolve: (answer: Calls[CallName][1]) => void;
  reject: (error: Error) => void;
}

/** Starts a workbench. Nothing of it is loaded before. */
export function openWorkbench(
  language: Language,
  onProgress: (progress: Progress) => void,
): Workbench {
  const worker = new Worker(new URL('./workbench-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if ('progress' in data) return onProgress(data.progress);
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asked?.reject(unpackError(data.error));
    else asked?.resolve(data.answer);
  });
  worker.addEventListener('error', ({ message }) => failAll(new WorkbenchFailed(message)));
  return {
    ask(name, data) {
      return new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve: resolve as Waiting['resolve'], reject });
        worker.postMessage({ id: last, name, data, language } satisfies Question);
      });
    },
    close() {
      worker.terminate();
      failAll(new WorkbenchClosed());
    },
  };
}
