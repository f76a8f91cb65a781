// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type BoxMemory, rememberBoxes } from '@/utils/composer/box-memory';

let memory: BoxMemory;
let stop: AbortController;
beforeEach(() => {
  document.body.replaceChildren();
  stop = new AbortController();
  memory = rememberBoxes(stop.signal, document);
  return () => stop.abort();
});

/** An open shadow root with two boxes. */
function showShadow(): HTMLTextAreaElement[] {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<textarea></textarea><textarea></textarea>';
  return [...root.querySelectorAll('textarea')];
}

describe('the box used last', () => {
  it('is found in an open shadow root, also when the focus moves inside it', () => {
    const [first, second] = showShadow();
    first?.focus();
    expect(memory.lastBox()).toBe(first);
    second?.focus();
    expect(memory.lastBox()).toBe(second);
  });

  it('is found in a root that is watched before it has the focus', () => {
    const [first] = showShadow();
    memory.watch(first?.getRootNode() as ShadowRoot);
    expect(memory.lastBox()).toBeNull();
    // Such an event stays inside the root.
    first?.dispatchEvent(new Event('focusin', { bubbles: true }));
    expect(memory.lastBox()).toBe(first);
  });

  it('stays unknown once remembering has ended', () => {
    const [first] = showShadow();
    stop.abort();
    first?.focus();
    expect(memory.lastBox()).toBeNull();
  });

  it('is composing in whatever root the input method is at work', () => {
    const [first] = showShadow();
    first?.focus();
    first?.dispatchEvent(new Event('compositionstart', { bubbles: true }));
    expect(memory.isComposing()).toBe(true);
  });
});
