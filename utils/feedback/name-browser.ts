/** Most particular first: Edge says that it is Chrome, too. */
const browsers = ['Edg', 'Firefox', 'Chrome'];
const systems = ['Windows', 'Mac OS X', 'Android', 'CrOS', 'Linux'];

/** Browser, main version and system of a user agent; whatever else it says is left out. */
export function nameBrowser(userAgent: string): { browser: string; system: string } {
  const name = browsers.find((one) => userAgent.includes(`${one}/`)) ?? '';
  const version = userAgent.split(`${name}/`)[1]?.match(/^\d{1,4}/)?.[0] ?? '';
  return {
    browser: name === '' ? 'other' : `${name} ${version}`,
    system: systems.find((one) => userAgent.includes(one)) ?? 'other',
  };
}
