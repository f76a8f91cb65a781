/**
 * A fingerprint of a text, 16 hexadecimal digits: the same for the same letters, whatever
 * white space a page puts between them. The text cannot be read from it.
 */
export async function hashText(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text.replace(/\s+/g, ''));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
