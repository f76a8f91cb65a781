// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { isVisible, queryAll } from '@/utils/consoles/find-visible';
import { derivePlaces } from '@/utils/consoles/teach/derive-places';
import { deriveSelector } from '@/utils/consoles/teach/derive-selector';
import { deriveShape } from '@/utils/consoles/teach/derive-shape';
import { layOut } from '../lay-out';
import { make } from '../pages';

beforeEach(() => void layOut());

/** Selectors for the element marked `data-x-pick`, on a page of this HTML. */
function derive(html: string, forbidden: string[] = []): string[] {
  document.body.innerHTML = html;
  const picked = document.querySelector('[data-x-pick]');
  if (!picked) throw new Error('nothing is marked');
  picked.removeAttribute('data-x-pick');
  const found = deriveSelector(picked, forbidden);
  for (const css of found) expect(queryAll(document, css).find(isVisible), css).toBe(picked);
  return found;
}

describe('one element', () => {
  it.each([
    ['an id first', '<textarea id="reply" class="box" data-x-pick></textarea>', '#reply'],
    [
      'a test attribute before a class',
      '<div class="box" data-testid="composer" contenteditable="true" data-x-pick></div>',
      '[data-testid="composer"]',
    ],
    [
      'no generated id',
      '<textarea id=":r1:" class="reply-box" data-x-pick></textarea>',
      '.reply-box',
    ],
    [
      'no hashed class',
      '<textarea class="css-1q2w3e4 sc-bdVaJa reply" data-x-pick></textarea>',
      '.reply',
    ],
    [
      'the placeholder of a box whose classes are all hashed',
      '<textarea class="css-1q2w3e4" placeholder="Write a reply…" data-x-pick></textarea>',
      'textarea[placeholder="Write a reply…"]',
    ],
    ['an id with a colon', '<div id="chat:reply" data-x-pick>x</div>', '#chat\\:reply'],
    [
      'under its ancestor where it has no name',
      '<header class="head"><span data-x-pick>Amy</span></header><span>other</span>',
      '.head span',
    ],
    [
      'by its place as a last resort',
      '<div><p>a</p></div><div><p>b</p><p data-x-pick>c</p></div>',
      'div:nth-of-type(2) > p:nth-of-type(2)',
    ],
    [
      'the open row by what marks it',
      '<ul><li class="item"><b>A</b></li><li class="item active"><b data-x-pick>B</b></li></ul>',
      '.item.active b',
    ],
  ])('%s', (_what, html, wanted) => {
    expect(derive(html)[0]).toContain(wanted);
  });

  it('quotes what the page wrote: it cannot end the string or the selector', () => {
    const found = derive(
      `<textarea placeholder='x"], * { } /* \\' data-x-pick></textarea><p>other</p>`,
    );
    for (const css of found) expect(queryAll(document, css)).toHaveLength(1);
  });

  it('keeps the buyer’s name out, even where the page puts it into attributes', () => {
    const found = derive(
      '<div class="foot"><textarea placeholder="Reply to Amy Lee" aria-label="Amy Lee" data-x-pick></textarea></div>',
      ['Amy Lee'],
    );
    expect(found.join()).not.toContain('Amy');
  });

  it('skips hidden twins, as the readers do', () => {
    const found = derive(
      '<textarea class="reply" hidden></textarea><textarea class="reply" data-x-pick></textarea>',
    );
    expect(found[0]).toBe('.reply');
  });

  it('says the way through frames and shadow roots', () => {
    document.body.innerHTML = '<chat-app></chat-app>';
    const host = document.querySelector('chat-app') as Element;
    const root = host.attachShadow({ mode: 'open' });
    const inner = make('div', { class: 'inner-host' });
    root.append(inner);
    const box = make('textarea', {});
    inner.attachShadow({ mode: 'open' }).append(box);
    expect(derivePlaces(box)).toEqual([['chat-app'], ['.inner-host']]);
    expect(derivePlaces(host)).toEqual([]);
  });
});

describe('any page', () => {
  const name = fc.oneof(
    fc.constantFrom('message', 'reply-box', 'active', 'css-1q2w3e4', 'px-4', ':r1:', 'a:b'),
    fc.string({ minLength: 1, maxLength: 8 }).filter((one) => !/\s/.test(one)),
  );
  interface Tree {
    tag: string;
    id: string | null;
    classes: string[];
    label: string | null;
    children: Tree[];
  }
  const treeOf = (depth: number): fc.Arbitrary<Tree> =>
    fc.record({
      tag: fc.constantFrom('div', 'p', 'span', 'textarea', 'x-chat'),
      id: fc.option(name),
      classes: fc.array(name, { maxLength: 3 }),
      label: fc.option(fc.string({ unit: 'binary', maxLength: 12 })),
      children: depth === 0 ? fc.constant([]) : fc.array(treeOf(depth - 1), { maxLength: 3 }),
    });
  const tree = treeOf(3);
  const build = ({ tag, id, classes, label, children }: Tree): Element =>
    make(
      tag,
      {
        ...(id ? { id } : {}),
        ...(classes.length > 0 ? { class: classes.join(' ') } : {}),
        ...(label ? { placeholder: label } : {}),
      },
      ...(tag === 'textarea' ? [] : children.map(build)),
    );

  it('a derived selector finds the picked element first', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), fc.nat(), (trees, at) => {
        document.body.replaceChildren(...trees.map(build));
        const all = queryAll(document.body, '*');
        const picked = all[at % all.length] as Element;
        for (const css of deriveSelector(picked)) {
          expect(queryAll(document, css).find(isVisible), css).toBe(picked);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the shape of a number', () => {
  it.each([
    ['Order 240915-123456789012345', '240915-123456789012345'],
    ['订单编号：6938201475520361847', '6938201475520361847'],
    ['P2409881234567', 'P2409881234567'],
    ['Order HB-208417', 'HB-208417'],
    ['2024-11-21 shipped as 88123-20241121-0001234567a', '88123-20241121-0001234567a'],
  ])('%s', (text, no) => expect(deriveShape(text)?.no).toBe(no));

  it.each(['no number here', 'x12', '', 'a-b-c'])('none in “%s”', (text) => {
    expect(deriveShape(text)).toBeNull();
  });
});
