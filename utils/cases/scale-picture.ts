import { MOST_PICTURE_BYTES } from '../model/case-lists.ts';

/** Larger files are not even opened: a browser would hold the whole picture in memory, bytes. */
const LARGEST_FILE = 40 * 1_024 * 1_024;
/** Kept as they are when they are small enough: what was sent is the better evidence. */
const KEPT_TYPES = /^image\/(?:png|jpeg|webp|gif)$/;
/** Longest sides in pixels that are tried one after another; text of a screenshot stays readable. */
const SIDES = [2_400, 1_800, 1_280, 900];

export type PictureAnswer =
  | { blob: Blob; isScaled: boolean }
  /** Of another kind, too large to be opened, or not a picture inside. */
  | { refused: 'kind' | 'too-large' | 'unreadable' };

/** An opened picture: drawn so that its longest side has at most so many pixels. */
interface Opened {
  draw(side: number): Promise<Blob>;
  close(): void;
}
/** Rejects when there is no picture inside. */
type Open = (file: Blob) => Promise<Opened>;

/** A picture small enough to be kept as evidence; scaled down as far as it needs. */
export async function scalePicture(file: Blob, open: Open = openPicture): Promise<PictureAnswer> {
  if (!file.type.startsWith('image/') || file.type === 'image/svg+xml') return { refused: 'kind' };
  if (file.size > LARGEST_FILE) return { refused: 'too-large' };
  if (file.size <= MOST_PICTURE_BYTES && KEPT_TYPES.test(file.type)) {
    return { blob: file, isScaled: false };
  }
  try {
    const picture = await open(file);
    try {
      for (const side of SIDES) {
        const blob = await picture.draw(side);
        if (blob.size <= MOST_PICTURE_BYTES) return { blob, isScaled: true };
      }
    } finally {
      picture.close();
    }
  } catch (error) {
    console.warn('[sidedesk] a picture cannot be read', error);
    return { refused: 'unreadable' };
  }
  return { refused: 'too-large' };
}

const openPicture: Open = async (file) => {
  const picture = await createImageBitmap(file);
  return {
    async draw(side) {
      const factor = Math.min(1, side / Math.max(picture.width, picture.height));
      const width = Math.max(1, Math.round(picture.width * factor));
      const height = Math.max(1, Math.round(picture.height * factor));
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      // A picture with clear parts becomes a JPEG on white.
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, width, height);
      context.drawImage(picture, 0, 0, width, height);
      return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
    },
    close: () => picture.close(),
  };
};
