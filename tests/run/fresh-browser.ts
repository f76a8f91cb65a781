import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Every test starts in a browser nobody has used. */
beforeEach(() => fakeBrowser.reset());
