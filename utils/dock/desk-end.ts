import type { CommandResult, ConsoleCommand, ConsoleEvent } from '@/utils/link';
import type { Greeting, PortNews, PortRequest } from './console-end';

/** The desk's line to a console, whatever carries it. */
export interface DeskLine {
  ask(command: ConsoleCommand): Promise<CommandResult>;
  listen(hear: (event: ConsoleEvent) => void): () => void;
}

/**
 * Waits for the content script's greeting in an embedded desk. Any page may embed this
 * page and post anything: only a greeting whose token the background confirms is believed,
 * and until then the desk shows nothing.
 */
export function waitForConsole(
  confirm: (token: string) => Promise<boolean>,
  view: Window = window,
): Promise<DeskLine> {
  return new Promise((resolve) => {
    view.addEventListener('message', async ({ data, ports, source }: MessageEvent<unknown>) => {
      const port = ports[0];
      if (source !== view.parent || !port || !isGreeting(data)) return;
      if (await confirm(data.token)) resolve(openLine(port));
      else port.close();
    });
  });
}

function isGreeting(data: unknown): data is Greeting {
  const greeting = data as Partial<Greeting> | null;
  return greeting?.sidedesk === 'connect' && typeof greeting.token === 'string';
}

function openLine(port: MessagePort): DeskLine {
  const waiting = new Map<number, (result: CommandResult) => void>();
  const listeners = new Set<(event: ConsoleEvent) => void>();
  const early: ConsoleEvent[] = [];
  let last = 0;
  port.onmessage = ({ data }: MessageEvent<PortNews>) => {
    if ('id' in data) {
      waiting.get(data.id)?.(data.result);
      waiting.delete(data.id);
    } else if (listeners.size === 0) early.push(data.event);
    else for (const hear of listeners) hear(data.event);
  };
  return {
    ask: (command) =>
      new Promise((resolve) => {
        waiting.set(++last, resolve);
        port.postMessage({ id: last, command } satisfies PortRequest);
      }),
    listen(hear) {
      listeners.add(hear);
      for (const event of early.splice(0)) hear(event);
      return () => listeners.delete(hear);
    },
  };
}
