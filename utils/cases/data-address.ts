import type { Evidence } from '@/utils/model/evidence';

type Picture = Required<Pick<Evidence, 'mediaType' | 'bytes'>>;

/** The picture of a data address. @throws Error when it is none of the kinds that are kept */
export function readDataAddress(address: string): Picture {
  const [, type, data] =
    /^data:(image\/(?:png|jpeg|webp|gif));base64,([\w+/=]*)$/.exec(address) ?? [];
  if (type === undefined || data === undefined) throw new Error('not a picture');
  const chars = atob(data);
  const bytes = Uint8Array.from(chars, (char) => char.charCodeAt(0));
  return { mediaType: type as Picture['mediaType'], bytes };
}

/** Bytes turned into text at a time: the engine limits the arguments of one call. */
const AT_ONCE = 8_192;

/** A picture as an address that a page can show and a file can hold. */
export function writeDataAddress({ mediaType, bytes }: Picture): string {
  let chars = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    chars += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return `data:${mediaType};base64,${btoa(chars)}`;
}
