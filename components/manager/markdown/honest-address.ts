/** Words that look like an address themselves: with a scheme, or as a bare host name. */
const ADDRESS = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/?#:].*)?$/iu;

/**
 * Where a link of an article leads, or null where it must not be one: no web address, or one that
 * says it leads elsewhere, by a name before its host (`https://shop.example@evil.example/`) or by
 * its words.
 */
export function readHonestAddress(words: string, address: string): URL | null {
  if (!/^https?:\/\//i.test(address)) return null;
  const url = URL.parse(address);
  if (url?.username !== '' || url.password !== '') return null;
  const named = ADDRESS.exec(words.trim())?.[1];
  if (named === undefined) return url;
  const meant = URL.parse(`https://${named}`);
  return meant?.hostname === url.hostname ? url : null;
}
