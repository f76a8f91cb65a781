// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { consoles } from '@/utils/consoles/consoles';
import { generic } from '@/utils/consoles/generic';
import { testConsole, writeReport } from '@/utils/consoles/self-test';
import { findAiling } from '@/utils/consoles/watch-health';
import { known } from './known';
import { layOut } from './lay-out';
import { make, type Row, showFeige, showPinduoduo } from './pages';

beforeEach(() => void layOut());

const pinduoduo = known('pinduoduo');
const rows: Row[] = Array.from({ length: 6 }, (_, i) => ({
  id: `10${i}`,
  side: i % 2 === 0 ? ('buyer' as const) : ('agent' as const),
  text: `第 ${i} 条`,
}));
const show = () => showPinduoduo({ uid: '2817364590127', name: '小鱼***', rows });
const stateOf = (part: string) =>
  testConsole(pinduoduo).parts.find((one) => one.part === part)?.state;

/** As after a redesign: the element is there under another name. */
function rename(css: string, name = 'renamed-x'): void {
  for (const element of document.querySelectorAll(css)) {
    element.id = name;
    element.className = name;
  }
}

describe('what the desk finds of a console', () => {
  it('all of it, with the selector and its date', () => {
    show();
    const { parts } = testConsole(pinduoduo);
    expect(parts.filter(({ essential }) => essential).map(({ state }) => state)).toEqual(
      Array(5).fill('found'),
    );
    expect(parts[0]).toMatchObject({
      part: 'composer',
      css: 'textarea#replyTextarea',
      seen: '2026-09-08',
      which: 1,
      count: 1,
    });
  });

  it('says what is missing and what is there twice', () => {
    show();
    document.body.append(make('textarea', { id: 'replyTextarea' }));
    expect(stateOf('composer')).toBe('ambiguous');
    rename('#replyTextarea');
    expect(stateOf('composer')).toBe('missing');
    for (const row of document.querySelectorAll('.chat-item-box')) row.classList.remove('active');
    expect(stateOf('active')).toBe('missing');
  });

  it.each(consoles)('$id: nothing throws on an empty page', (definition) => {
    document.body.replaceChildren();
    // Where no part of the page is known to hold the messages, its body does.
    const found = testConsole(definition).parts.filter(({ count, css }) => count && css !== 'body');
    expect(found).toEqual([]);
    expect(findAiling(definition)).toEqual([]);
  });

  it('a selector nobody understands is missing, not an error', () => {
    const broken = { ...generic, composer: [{ css: '#a:::b((', seen: '2026' }] };
    expect(testConsole(broken).parts[0]?.state).toBe('missing');
  });

  it('the report holds nothing that the page says', () => {
    const word = fc.string({ minLength: 4, maxLength: 20 }).filter((one) => /\w{4}/.test(one));
    fc.assert(
      fc.property(word, word, (name, text) => {
        const mark = `⟦${name}⟧`;
        showPinduoduo({
          uid: `${mark}1`,
          name: mark,
          rows: [{ ...(rows[0] as Row), text: `${mark}${text}` }],
        });
        expect(writeReport(testConsole(pinduoduo), '1.0.0')).not.toContain('⟦');
        showFeige({ name: mark, rows: [{ ...(rows[0] as Row), text: mark }] });
        expect(writeReport(testConsole(known('feige')), '1.0.0')).not.toContain('⟦');
      }),
      { numRuns: 30 },
    );
  });
});

describe('when the desk says that a console has changed', () => {
  it('not while all is there', () => {
    show();
    expect(findAiling(pinduoduo)).toEqual([]);
  });

  it.each([
    ['composer', '#replyTextarea'],
    ['list', '.msg-list'],
    ['name', '.chatWindowHeader .name'],
  ])('%s is gone while a conversation is open', (part, css) => {
    show();
    rename(css);
    expect(findAiling(pinduoduo)).toContain(part);
  });

  it('not while merely no conversation is open', () => {
    show();
    for (const row of document.querySelectorAll('.chat-item-box')) row.classList.remove('active');
    document.querySelector('.chatWindowHeader')?.remove();
    document.querySelector('#msgListContainer')?.remove();
    expect(findAiling(pinduoduo)).toEqual([]);
    document.querySelector('#replyTextarea')?.remove();
    expect(findAiling(pinduoduo)).toEqual([]);
  });

  it('not where a closed conversation has no box', () => {
    show();
    document.querySelector('#replyTextarea')?.remove();
    expect(findAiling(pinduoduo)).toEqual([]);
  });

  it('all of it was redone, list of conversations too', () => {
    document.body.replaceChildren(make('div', {}, 'something'), make('textarea', {}));
    expect(findAiling(pinduoduo)).toEqual(['composer', 'list', 'name']);
  });

  it('a page around a taught one is no console and no alarm', () => {
    document.body.replaceChildren(make('textarea', {}));
    expect(findAiling({ ...pinduoduo, id: 'taught-shop' })).toEqual([]);
  });
});
