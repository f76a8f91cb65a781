import type { CommandResult, ConsoleCommand, ConsoleEvent } from '@/utils/link';

/** First message to the desk frame; carries the port that everything else uses. */
export interface Greeting {
  sidedesk: 'connect';
  token: string;
}

export type PortRequest = { id: number; command: ConsoleCommand };
export type PortNews = { id: number; result: CommandResult } | { event: ConsoleEvent };

/** The console's end of the line to its desk frame. */
export interface ConsoleEnd {
  tell(event: ConsoleEvent): void;
}

/**
 * Greets the frame each time it loads. The token and the port go to our own origin only,
 * so a page that swaps the frame's address gets nothing.
 */
export function connectFrame(
  frame: HTMLIFrameElement,
  origin: string,
  getToken: () => Promise<string>,
  obey: (command: ConsoleCommand) => Promise<CommandResult>,
  onConnect: () => void,
  signal: AbortSignal,
): ConsoleEnd {
  let port: MessagePort | null = null;
  frame.addEventListener(
    'load',
    async () => {
      port?.close();
      const token = await getToken();
      const channel = new MessageChannel();
      port = channel.port1;
      port.onmessage = async ({ data }: MessageEvent<PortRequest>) => {
        const result = await obey(data.command);
        port?.postMessage({ id: data.id, result } satisfies PortNews);
      };
      const greeting: Greeting = { sidedesk: 'connect', token };
      frame.contentWindow?.postMessage(greeting, origin, [channel.port2]);
      onConnect();
    },
    { signal },
  );
  signal.addEventListener('abort', () => port?.close());
  return { tell: (event) => port?.postMessage({ event } satisfies PortNews) };
}
