import { type UnzipFileInfo, unzipSync } from 'fflate';
import { decodeText } from '../decode/decode-text';
import { ImportRefused } from '../parsed';

/** Bytes all files of an archive may have when unpacked. */
const LARGEST_TOTAL = 400 * 1_048_576;
const MOST_FILES = 20_000;
/** Times a file may be larger than its packed form; text reaches 20, zeros 1,000. */
const HIGHEST_RATIO = 200;
/** Bytes below which the ratio does not matter. */
const SMALL = 10 * 1_048_576;

/**
 * The files of a zip archive by their paths, checked before anything is unpacked.
 * @param wanted which of them are needed
 * @throws {ImportRefused} `bomb`, `many-files`, `damaged-zip`
 */
export function readZip(
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
): Map<string, Uint8Array> {
  let total = 0;
  let count = 0;
  const check = ({ name, size, originalSize }: UnzipFileInfo) => {
    if (!wanted(pathOf(name))) return false;
    total += originalSize;
    count += 1;
    if (count > MOST_FILES) {
      throw new ImportRefused({ code: 'many-files', values: { limit: MOST_FILES } });
    }
    const isPacked = originalSize > SMALL && originalSize > size * HIGHEST_RATIO;
    if (isPacked || total > LARGEST_TOTAL) {
      const values = { name: pathOf(name).slice(-120), limit: LARGEST_TOTAL / 1_048_576 };
      throw new ImportRefused({ code: 'bomb', values });
    }
    return true;
  };
  try {
    return new Map(
      Object.entries(unzipSync(bytes, { filter: check })).map(([name, file]) => [
        pathOf(name),
        file,
      ]),
    );
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused({ code: 'damaged-zip', values: {} });
  }
}

/** Old Windows archives keep names in the system's encoding, which arrive byte by byte. */
function pathOf(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[^\0-\u00ff]/.test(name)) return name;
  return decodeText(Uint8Array.from(name, (letter) => letter.charCodeAt(0))).text;
}
