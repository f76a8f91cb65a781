import { ask } from '@/components/ui/ask';

/**
 * Puts a picture of a reply on the clipboard, as PNG: the one kind every console takes.
 * @returns false when the picture or its reply is gone
 */
export async function copyImage(id: string, at: number): Promise<boolean> {
  const item = await ask('item:get', { id });
  const image = item?.type === 'reply' ? item.images?.[at] : undefined;
  if (!image) return false;
  const blob = await (await fetch(image.data)).blob();
  const png = blob.type === 'image/png' ? blob : await toPng(blob);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
  return true;
}

async function toPng(blob: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}
