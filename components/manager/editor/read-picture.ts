import type { ItemImage } from '@/utils/model/item';

/** Largest file taken, bytes: as a data address it stays within the schema's limit. */
export const LARGEST_PICTURE = 512 * 1024;

/** A file as a picture of an item; null when it is too large or of another kind. */
export async function readPicture(file: File): Promise<ItemImage | null> {
  if (file.size > LARGEST_PICTURE || !/^image\/(?:png|jpeg|webp|gif)$/.test(file.type)) return null;
  return { name: file.name.slice(0, 120), data: await readAddress(file) };
}

function readAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
}
