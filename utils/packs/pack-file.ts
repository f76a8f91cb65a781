import { breathe } from '@/utils/backup/slices';
import type { PackFile, PackVersion } from '@/utils/database/pack-versions';
import { readVersion } from '@/utils/database/pack-versions';
import type { InstalledPack, Pack } from '@/utils/model/pack';
import { parseReminderRules } from '@/utils/reminders/parse-rules';

/** Characters from which a kept version is compressed. */
const BIG = 65_536;
/** Items turned into text at a stretch: a few ms. */
const AT_ONCE = 256;

/** A pack as its version is kept. Large ones take a while: begin before what they are kept with. */
export async function packToKeep(pack: Pack): Promise<PackFile> {
  const { version } = pack;
  const parts = writeParts(pack);
  let start = '';
  for (let step = parts.next(); !step.done; step = parts.next()) {
    start += step.value;
    if (start.length >= BIG) return { version, gzip: await compress(start, parts) };
  }
  return { version, text: start };
}

/** Part by part: the whole text of a large pack would be the largest thing in memory. */
async function compress(start: string, rest: Iterable<string>): Promise<ArrayBuffer> {
  const { readable, writable } = new CompressionStream('gzip');
  const encoder = new TextEncoder();
  const write = async () => {
    const writer = writable.getWriter();
    await writer.write(encoder.encode(start));
    for (const part of rest) {
      await writer.write(encoder.encode(part));
      // Whoever writes rows meanwhile must not wait for it.
      await breathe();
    }
    await writer.close();
  };
  const [bytes] = await Promise.all([new Response(readable).arrayBuffer(), write()]);
  return bytes;
}

/** Its JSON, some hundred items at a time. */
function* writeParts({ replies, articles, ...rest }: Pack): Generator<string> {
  yield JSON.stringify(rest).slice(0, -1);
  for (const [name, items] of Object.entries({ replies, articles })) {
    yield `,"${name}":[`;
    for (let at = 0; at < items.length; at += AT_ONCE) {
      const text = JSON.stringify(items.slice(at, at + AT_ONCE)).slice(1, -1);
      yield at === 0 ? text : `,${text}`;
    }
    yield ']';
  }
  yield '}';
}

/** The pack of a kept version. It was checked when it was installed. */
async function unpack({ text, gzip }: PackVersion): Promise<Pack> {
  if (text !== undefined) return JSON.parse(text) as Pack;
  const stream = new Blob([gzip ?? '']).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text()) as Pack;
}

/** A version that is kept; null when it is not, or no longer. */
export async function readKeptPack(key: string): Promise<Pack | null> {
  const version = await readVersion(key);
  return version && adopt(await unpack(version));
}

/** Reminder rules that an earlier version of the product could only keep may be known today. */
function adopt(pack: Pack): Pack {
  const { laterRules = [], ...rest } = pack;
  const { rules, later } = parseReminderRules(laterRules);
  if (rules.length === 0) return pack;
  const reminderRules = [...(pack.reminderRules ?? []), ...rules];
  return { ...rest, reminderRules, ...(later.length > 0 ? { laterRules: later } : {}) };
}

/** What the installed version of a pack brought; null when it is from before versions were kept. */
export async function readBase(installed: InstalledPack | null): Promise<Pack | null> {
  return installed?.baseKey ? readKeptPack(installed.baseKey) : null;
}
