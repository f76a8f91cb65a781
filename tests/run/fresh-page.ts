import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Views are loaded when they are opened; on a busy machine that takes its time.
configure({ asyncUtilTimeout: 8_000 });

/** Takes rendered components off the page: the library does so by itself only with globals. */
afterEach(cleanup);

/** happy-dom has no font list; text areas that grow wait for its fonts. */
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

/** Nor has it a storage manager; this one agrees to everything. */
const storage = {
  estimate: async () => ({ usage: 0, quota: 0 }),
  persisted: async () => true,
  persist: async () => true,
};
Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });

/** Nor does it tell when it is idle: right after what runs now. */
window.requestIdleCallback ??= (run) =>
  Number(setTimeout(() => run({ didTimeout: false, timeRemaining: () => 50 })));
window.cancelIdleCallback ??= (handle) => clearTimeout(handle);
