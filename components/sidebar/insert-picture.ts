import { ask } from '@/components/ui/ask';
import type { DeskLine } from '@/utils/dock/desk-end';
import type { ConversationGuard } from '@/utils/link';

/**
 * Puts a picture of a reply into the console's box; where the box takes none, on the clipboard,
 * as PNG: the one kind every console takes.
 * @returns where it is now; null when the picture or its reply is gone
 */
export async function insertPicture(
  line: DeskLine,
  { id, at }: { id: string; at: number },
  guard: ConversationGuard | null,
): Promise<'box' | 'clipboard' | null> {
  const item = await ask('item:get', { id });
  const image = item?.images?.[at];
  if (!image) return null;
  const blob = await (await fetch(image.data)).blob();
  const data = image.data.slice(image.data.indexOf(',') + 1);
  const { name } = image;
  const result = await line.ask({ do: 'insert-image', data, name, type: blob.type, guard });
  if (result.ok) return 'box';
  const png = blob.type === 'image/png' ? blob : await toPng(blob);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
  return 'clipboard';
}

async function toPng(blob: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}
