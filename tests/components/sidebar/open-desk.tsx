import { screen } from '@testing-library/react';
import { Desk } from '@/components/sidebar/desk';
import type { DeskLine } from '@/utils/dock/desk-end';
import type { DeskHit, PreparedReply, SearchAnswer } from '@/utils/library/answers';
import type { ConsoleCommand } from '@/utils/link';
import { defaultSettings, type Settings } from '@/utils/model/setting';
import { aSnapshot } from '../../builders';
import { makeWelcome, openView, playBackground, type Sent } from '../open-page';

const aPrepared = (id: string, title: string, text: string): PreparedReply => ({
  id,
  title,
  messages: [{ text, pieces: [{ text, kind: 'text' }], cursor: null, picked: [], findings: [] }],
  missing: [],
  prompts: [],
  remembered: [],
  variant: 0,
  variants: [],
  beside: null,
  next: [],
  images: [],
  notes: '',
  locked: false,
});

const aHit = (id: string, titleText: string, codes: string[] = []): DeskHit => ({
  id,
  titleText,
  codes,
  kind: 'reply',
  score: 1,
  confidence: 1,
  match: 'exact',
  matched: [],
  title: [],
  code: [],
  snippet: { text: `${titleText}。`, ranges: [] },
  category: '',
  source: '',
});

const home: SearchAnswer = {
  hits: [aHit('star', '催付话术'), aHit('last', '退货地址', ['thdz']), aHit('often', '运费谁出')],
  sections: [
    { what: 'favourites', from: 0 },
    { what: 'recent', from: 1 },
    { what: 'used', from: 2 },
  ],
  size: 3,
  basis: 'recent',
  weak: false,
};

/** What went on at the desk that is open. */
export const seen: {
  told: ConsoleCommand[];
  sent: Sent[];
  /** The console answers an insertion only after it. */
  busy: Promise<void>;
} = { told: [], sent: [], busy: Promise.resolve() };

export const asked = (name: string) =>
  seen.sent.filter((one) => one.name === name).map(({ data }) => data);
export const inserted = () =>
  seen.told.flatMap((command) => (command.do === 'insert' ? [command.text] : []));
export const search = () =>
  screen.getByRole<HTMLInputElement>('combobox', { name: '搜话术和知识' });

/** A desk on its line to a console that does everything it is told. */
export async function openDesk(
  change: Partial<Settings> = {},
  locked: string[] = [],
): Promise<void> {
  Object.assign(seen, { told: [], busy: Promise.resolve() });
  const line: DeskLine = {
    async ask(command) {
      seen.told.push(command);
      if (command.do === 'insert') await seen.busy;
      return { ok: true, strategy: 'command', text: '' };
    },
    listen(hear) {
      hear({ is: 'conversation', snapshot: aSnapshot({ messages: [] }), canType: true });
      return () => undefined;
    },
  };
  const settings = { ...defaultSettings, favourites: ['star'], ...change };
  seen.sent = playBackground({
    search: ({ text }) =>
      text === ''
        ? home
        : { ...home, hits: [aHit('yf', '运费说明', ['yf'])], basis: 'query', sections: undefined },
    'reply:prepare': ({ id }) => aPrepared(id, id, `《${id}》`),
    'buyer:language': () => ({ locale: null, isSet: false }),
    'reminder:list': () => [],
    'reminder:offered': () => null,
    'reminder:create': (request) => ({ ...request, id: 'r' }) as never,
    'usage:log': () => undefined,
    'favourite:switch': () => undefined,
    'settings:change': (data) => ({ ...settings, ...data }),
    'manager:open': () => undefined,
    'policy:report': () => ({ locked, problems: [] }),
    'item:get': ({ id }) => ({ id, title: `标题 ${id}` }) as never,
  });
  await openView(<Desk line={line} />, makeWelcome({ settings }));
  await screen.findAllByRole('option');
}
