export type System = 'mac' | 'win' | 'linux';
export type BrowserKind = 'chromium' | 'firefox';

/** What decides which keys are taken: the system and the browser. */
export interface Platform {
  system: System;
  browser: BrowserKind;
}

/** @param agent `navigator.userAgent`, which no permission guards */
export function readPlatform(agent: string): Platform {
  return {
    system: /Mac OS|Macintosh/.test(agent) ? 'mac' : /Windows/.test(agent) ? 'win' : 'linux',
    browser: /Firefox\//.test(agent) ? 'firefox' : 'chromium',
  };
}
