// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { makeConsoleView } from '@/utils/consoles/console-view';
import { consoleSchema } from '@/utils/model/console';
import { known } from './known';
import { layOut } from './lay-out';
import { make, openFrame, showPinduoduo } from './pages';

const hosted = consoleSchema.parse({
  id: 'hosted',
  matches: [],
  marks: [{ css: '.woot', seen: '2026' }],
  evidence: 'high',
  buyer: { name: [{ css: '.name', seen: '2026' }] },
});

beforeEach(() => {
  layOut();
  document.body.replaceChildren();
});

describe('what a page is taken for', () => {
  it('is the generic console, which reads nothing, until it is told', () => {
    const view = makeConsoleView();
    expect([view.definition.id, view.isRead]).toEqual(['generic', false]);
    view.change(known('pinduoduo'), []);
    expect([view.definition.id, view.isRead]).toEqual(['pinduoduo', true]);
  });

  it('is a self-hosted console from the moment its mark shows, and stays it', () => {
    const view = makeConsoleView();
    view.change(view.definition, [hosted]);
    expect(view.definition.id).toBe('generic');
    const mark = make('div', { class: 'woot' }, make('b', { class: 'name' }, 'Ana'));
    document.body.append(mark);
    expect(view.read()).toMatchObject({ console: 'hosted', buyerName: 'Ana' });
    mark.className = '';
    expect(view.definition.id).toBe('hosted');
  });

  it('is not that of a mark where the address said who it is', () => {
    const view = makeConsoleView();
    view.change(known('feige'), [hosted]);
    document.body.append(make('div', { class: 'woot' }));
    expect(view.definition.id).toBe('feige');
  });

  it('reads only by address where the page gives nothing', () => {
    const view = makeConsoleView();
    view.change(consoleSchema.parse({ id: 'bare', matches: [], evidence: 'low' }), []);
    expect(view.isRead).toBe(false);
  });
});

describe('the waiting clock', () => {
  it('begins anew with each buyer', () => {
    const view = makeConsoleView();
    view.change(known('pinduoduo'), []);
    const rows = [{ id: '1', side: 'buyer' as const, text: '在吗' }];
    showPinduoduo({ uid: '11', name: 'a', rows });
    const first = view.read().waitingSince;
    expect(first).toBeTypeOf('number');
    expect(view.read().waitingSince).toBe(first);
    showPinduoduo({ uid: '12', name: 'a', rows: [{ id: '2', side: 'agent', text: '在' }] });
    expect(view.read().waitingSince).toBeNull();
  });
});

describe('where an agent may type', () => {
  it('is in any frame we may look into on a page nobody knows', () => {
    const frame = openFrame();
    const roots = makeConsoleView().listRoots();
    expect(roots.length).toBe(2);
    expect(roots.at(-1) === frame).toBe(true);
  });

  it('is where the definition says on a console', () => {
    openFrame();
    const view = makeConsoleView();
    view.change(known('feige'), []);
    expect(view.listRoots().length).toBe(1);
  });
});
