import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

/** Takes rendered components off the page: the library does so by itself only with globals. */
afterEach(cleanup);
