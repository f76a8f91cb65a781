import type { PackFile, PackVersion } from '@/utils/database/pack-versions';
import { readVersion } from '@/utils/database/pack-versions';
import type { InstalledPack, Pack } from '@/utils/model/pack';
import { parseReminderRules } from '@/utils/reminders/parse-rules';
import { runInSlices } from '@/utils/search/slices';
import { canonical } from './canonical';

/** Characters from which a kept version is compressed. */
const BIG = 65_536;

/** A pack as its version is kept. Not inside a transaction: compressing waits. */
export async function packToKeep(pack: Pack): Promise<PackFile> {
  const text = await runInSlices(writeInSteps(pack), {});
  const { version } = pack;
  if (text.length < BIG) return { version, text };
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return { version, gzip: await new Response(stream).arrayBuffer() };
}

function* writeInSteps({ replies, articles, ...rest }: Pack): Generator<undefined, string> {
  const fields = [canonical(rest).slice(1, -1)];
  for (const [name, items] of Object.entries({ replies, articles })) {
    const texts: string[] = [];
    for (const item of items) {
      texts.push(canonical(item));
      if (texts.length % 256 === 0) yield;
    }
    fields.push(`"${name}":[${texts.join(',')}]`);
  }
  return `{${fields.join(',')}}`;
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
