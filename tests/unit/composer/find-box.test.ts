// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { rememberBoxes } from '@/utils/composer/box-memory';
import { findBox } from '@/utils/composer/find-box';
import { generic } from '@/utils/consoles/generic';
import { known } from '../consoles/known';
import { layOut } from '../consoles/lay-out';
import { make, showFeige, showPinduoduo } from '../consoles/pages';

const feige = known('feige');
const pinduoduo = known('pinduoduo');

let memory: ReturnType<typeof rememberBoxes>;
beforeEach(() => {
  layOut();
  document.body.replaceChildren();
  const stop = new AbortController();
  memory = rememberBoxes(stop.signal, document);
  return () => stop.abort();
});

const find = (definition: typeof feige) => findBox(definition, memory, [document]);

describe('the reply box', () => {
  it('of Pinduoduo is found by its id', () => {
    showPinduoduo({ uid: '7001', name: '小**鱼', rows: [] });
    expect(find(pinduoduo)?.id).toBe('replyTextarea');
  });

  it('of Feige is not the note drawer’s', () => {
    showFeige({ name: '林女士', rows: [] });
    document.querySelector('textarea')?.removeAttribute('hidden');
    expect(find(feige)?.getAttribute('data-qa-id')).toBe('qa-send-message-textarea');
  });

  it('is the one on screen, not a hidden or a disabled twin', () => {
    showPinduoduo({ uid: '7001', name: '小**鱼', rows: [] });
    document.body.prepend(
      make('textarea', { id: 'replyTextarea', hidden: '' }, '{"bizConversationId":1}'),
      make('textarea', { id: 'replyTextarea', disabled: '' }),
    );
    expect(find(pinduoduo)).toBe(document.body.lastElementChild);
  });

  it('is the box used last where the selectors have gone stale', () => {
    document.body.append(make('textarea', { id: 'other' }), make('textarea', { id: 'renamed' }));
    expect(find(pinduoduo)).toBeNull();
    document.getElementById('renamed')?.focus();
    expect(find(pinduoduo)?.id).toBe('renamed');
  });

  it('is the box used last on a page nothing is known about', () => {
    document.body.append(make('input', { id: 'search' }), make('textarea', { id: 'answer' }));
    document.getElementById('search')?.focus();
    document.getElementById('answer')?.focus();
    expect(find(generic)?.id).toBe('answer');
  });

  it('is none once the box used last is gone, or for a password', () => {
    document.body.append(make('textarea', {}), make('input', { type: 'password' }));
    document.querySelector('textarea')?.focus();
    document.querySelector('textarea')?.remove();
    expect(find(generic)).toBeNull();
    document.querySelector('input')?.focus();
    expect(find(generic)).toBeNull();
  });
});
