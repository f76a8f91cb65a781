import { listVersions } from '@/utils/database/pack-versions';
import { readPackRows } from '@/utils/database/packs';
import { readTrustedKey } from '@/utils/database/signing';
import { exportPack } from '../export-pack';
import { writeSidedeskPack } from '../formats/write-sidedesk';
import { readKeptPack } from '../pack-file';
import { fingerprintOf } from '../signature';
import type { MadeFile, PackFacts } from './calls';
import { countItems, fileOf } from './make-pack';

/** Everything about an installed pack that its row does not say. */
export async function readFacts(packId: string): Promise<PackFacts> {
  const { pack, categories, consoles, reminderRules, parts = {} } = await readPackRows(packId);
  const pinned = await readTrustedKey(packId);
  const versions: PackFacts['versions'] = [];
  for (const version of await listVersions(packId)) {
    // One at a time: a version may be tens of megabytes.
    const kept = await readKeptPack(version.key);
    versions.push({ ...version, changeNotes: kept?.changeNotes ?? '' });
  }
  return {
    carries: {
      categories: categories.length,
      consoles: consoles.length,
      shopVariables: Object.keys(parts.shopVariables ?? {}).length,
      reminderRules: reminderRules.length,
      playbooks: parts.playbooks?.length ?? 0,
      practice: parts.practice?.length ?? 0,
      images: parts.images?.length ?? 0,
    },
    signedBy: await keyOf(pack?.signature?.publicKey),
    pinned: await keyOf(pinned?.publicKey),
    versions,
  };
}

async function keyOf(publicKey: string | undefined): Promise<PackFacts['pinned']> {
  return publicKey === undefined
    ? null
    : { publicKey, fingerprint: await fingerprintOf(publicKey) };
}

/** The file of an installed pack as it is here now; null when it is gone. */
export async function exportFile(packId: string): Promise<MadeFile | null> {
  const pack = await exportPack(packId);
  if (!pack) return null;
  const items = countItems(pack);
  return { ...fileOf(pack.name, pack.version, writeSidedeskPack(pack)), items };
}
