import type { InsertImageCommand } from '@/utils/link';

/** The file a command carries, or null when it is no picture or no base64. */
export function pictureFile({ name, type, data }: InsertImageCommand): File | null {
  if (!/^image\/[\w.+-]+$/.test(type)) return null;
  try {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    return new File([bytes], name, { type });
  } catch (error) {
    if ((error as DOMException).name === 'InvalidCharacterError') return null;
    throw error;
  }
}
