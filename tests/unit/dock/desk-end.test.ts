// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Greeting, PortRequest } from '@/utils/dock/console-end';
import { type DeskLine, waitForConsole } from '@/utils/dock/desk-end';
import type { ConsoleEvent } from '@/utils/link';

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A frame in which somebody says something; `source` is who the browser says it was. */
function frame(confirm: (token: string) => Promise<boolean>) {
  const view = new EventTarget() as Window;
  const parent = {} as Window;
  Object.defineProperty(view, 'parent', { value: parent });
  let line: DeskLine | null = null;
  const connected = waitForConsole(confirm, view).then((one) => {
    line = one;
    return one;
  });
  const say = (data: unknown, source: unknown = parent) => {
    const { port1, port2 } = new MessageChannel();
    open.push(port1, port2);
    const message = new Event('message');
    view.dispatchEvent(Object.assign(message, { data, source, ports: [port2] }));
    return port1;
  };
  return { say, connected, isConnected: () => line !== null };
}

const greeting: Greeting = { sidedesk: 'connect', token: 'good' };
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('an embedded desk', () => {
  it.each([
    ['a token that was not issued', { sidedesk: 'connect', token: 'bad' }, undefined],
    ['no token', { sidedesk: 'connect' }, undefined],
    ['a token that is no text', { sidedesk: 'connect', token: { good: true } }, undefined],
    ['another greeting', { sidedesk: 'hello', token: 'good' }, undefined],
    ['nothing', null, undefined],
    ['a text', 'connect', undefined],
    ['the right words from another window', greeting, {}],
  ])('believes nobody with %s', async (_, data, source) => {
    const { say, isConnected } = frame(async (token) => token === 'good');
    say(data, source);
    await settle();
    expect(isConnected()).toBe(false);
  });

  it('asks the background only about greetings of its own page', async () => {
    const confirm = vi.fn(async () => true);
    const { say } = frame(confirm);
    say(greeting, {});
    say({ sidedesk: 'connect', token: 7 });
    await settle();
    expect(confirm).not.toHaveBeenCalled();
  });

  it('believes the content script, also after a stranger tried', async () => {
    const { say, connected } = frame(async (token) => token === 'good');
    say({ sidedesk: 'connect', token: 'bad' });
    say(greeting);
    expect(await connected).toHaveProperty('ask');
  });
});

describe('the line to the console', () => {
  async function connect() {
    const { say, connected } = frame(async () => true);
    const port = say(greeting);
    return { port, line: await connected };
  }

  it('brings every answer to its own question', async () => {
    const { port, line } = await connect();
    const asked: PortRequest[] = [];
    const both = new Promise<void>((resolve) => {
      port.onmessage = ({ data }) => {
        asked.push(data);
        if (asked.length === 2) resolve();
      };
    });
    const first = line.ask({ do: 'focus-box' });
    const second = line.ask({ do: 'close-desk' });
    await both;
    for (const { id, command } of asked.reverse()) {
      port.postMessage({ id, result: { ok: command.do === 'focus-box' } });
    }
    expect(await Promise.all([first, second])).toEqual([{ ok: true }, { ok: false }]);
  });

  it('keeps what was told before anybody listened', async () => {
    const { port, line } = await connect();
    const heard: ConsoleEvent[] = [];
    port.postMessage({ event: { is: 'focus-search' } });
    await settle();
    const last = new Promise<void>((resolve) => {
      line.listen((event) => {
        heard.push(event);
        if (event.is === 'pick') resolve();
      });
    });
    port.postMessage({ event: { is: 'pick', index: 2 } });
    await last;
    expect(heard).toEqual([{ is: 'focus-search' }, { is: 'pick', index: 2 }]);
  });
});
