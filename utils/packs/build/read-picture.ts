/** Bytes of a picture that still fit the model's 700,000 characters of base64. */
const LARGEST = 500_000;

/** A picture as a data address; null when it is too large or no picture a reply may hold. */
export function pictureAddress(bytes: Uint8Array): string | null {
  const type = typeOf(bytes);
  if (type === null || bytes.length > LARGEST) return null;
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8_192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  }
  return `data:image/${type};base64,${btoa(binary)}`;
}

function typeOf(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  if (start.startsWith('\u0089PNG')) return 'png';
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (start.startsWith('GIF8')) return 'gif';
  return /^RIFF.{4}WEBP/s.test(start) ? 'webp' : null;
}
