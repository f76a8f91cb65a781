import { readFileSync, writeFileSync } from 'node:fs';
import * as OpenCC from 'opencc-js';

/**
 * `node tests/generate/traditional-packs.ts`: what the starter packs say in traditional Chinese, as
 * it is written in Taiwan, from what they say in simplified. Run it after editing either pack; a
 * unit test compares. OpenCC (Apache-2.0) also exchanges words: 短信 is 簡訊 there.
 */
const openCC = OpenCC.Converter({ from: 'cn', to: 'twp' });
/** 台 as our interface writes it, and where OpenCC takes the end of one word for another one. */
const mended = [
  ['臺', '台'],
  ['買傢什麼', '買家什麼'],
] as const;
const convert = (text: string) =>
  mended.reduce((said, [from, to]) => said.replaceAll(from, to), openCC(text));

interface StarterPack {
  replies: { variants: { locale: string; text: string }[] }[];
}

/** Every Chinese text of a value converted, and the ids and languages that name its kind. */
export function toTaiwan<T>(value: T): T {
  if (Array.isArray(value)) return value.map(toTaiwan) as T;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).map(([key, one]) => [key, toTaiwan(one)]);
    return Object.fromEntries(entries) as T;
  }
  if (typeof value !== 'string') return value;
  return convert(value.replace(/^zh\.p\./, 'tw.p.').replace(/zh-CN$/, 'zh-TW')) as T;
}

/** The starter library with a traditional wording after each reply's simplified ones. */
export function withTaiwan<P extends StarterPack>(pack: P): P {
  const replies = pack.replies.map((reply) => {
    const own = reply.variants.filter(({ locale }) => locale !== 'zh-TW');
    return { ...reply, variants: [...own, ...own.map(toTaiwan)] };
  });
  return { ...pack, replies };
}

const file = (name: string) => new URL(`../../assets/packs/${name}.sidedesk.json`, import.meta.url);

export const readStarter = (name: string): StarterPack =>
  JSON.parse(readFileSync(file(name), 'utf8'));

if (import.meta.main) {
  const write = (name: string, pack: unknown) =>
    writeFileSync(file(name), `${JSON.stringify(pack, null, 2)}\n`);
  write('starter-zh', withTaiwan(readStarter('starter-zh')));
  write('playbooks-tw', toTaiwan(readStarter('playbooks-zh')));
}
