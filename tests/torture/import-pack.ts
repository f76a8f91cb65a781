import type { World } from '../e2e/browser.ts';
import { importFile } from '../e2e/import-file.ts';

/** A pack of so many replies, imported through the manager page. */
export function importPack(world: World, id: string, size: number, version = '1.0.0') {
  return importFile(world, `${id}.sidedesk.json`, writePack(id, size, version));
}

function writePack(id: string, size: number, version = '1.0.0'): string {
  const replies = Array.from({ length: size }, (_, at) => ({
    id: `${id}.${at}`,
    title: `${id} 第 ${at} 问`,
    variants: [{ text: `${version} 第 ${at} 条：${(at * 7_919).toString(36)}` }],
  }));
  const head = { format: 'sidedesk.pack', formatVersion: 1, id, name: id, version };
  return JSON.stringify({ ...head, locale: 'zh-CN', replies });
}
