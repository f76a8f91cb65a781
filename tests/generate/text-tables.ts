import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';

/*
 * node tests/generate/text-tables.ts
 * Writes utils/search/tables.generated.ts (pinyin: pinyin-pro, MIT) and
 * utils/text/tables.generated.ts (traditional characters, one to one: OpenCC through opencc-js,
 * Apache-2.0).
 */

/** Characters outside GB 2312 that people type. */
const MORE = '嗯哟呗咯嘞瞅囧镕喆堃槑烎怼啰';

/**
 * Characters whose second or third reading is common in modern text, in order of use; all others
 * keep one. Rare readings (期 jī, 说 shuì) would cost more precision than they find.
 */
const READINGS =
  '行xing,hang 长chang,zhang 重zhong,chong 还hai,huan 乐le,yue 地di,de 得de,dei 都dou,du 了le,liao ' +
  '着zhe,zhao,zhuo 什shen,shi 没mei,mo 单dan,shan 便bian,pian 差cha,chai 调tiao,diao 传chuan,zhuan ' +
  '弹dan,tan 藏cang,zang 朝chao,zhao 曾ceng,zeng 称cheng,chen 大da,dai 的de,di 给gei,ji 和he,huo ' +
  '会hui,kuai 系xi,ji 降jiang,xiang 角jiao,jue 校xiao,jiao 觉jue,jiao 卡ka,qia 壳ke,qiao 落luo,la ' +
  '率lv,shuai 模mo,mu 屏ping,bing 色se,shai 厦sha,xia 省sheng,xing 似si,shi 数shu,shuo 提ti,di ' +
  '削xue,xiao 血xue,xie 择ze,zhai 扎zha,za 种zhong,chong 参can,shen 车che,ju 劲jin,jing 圈quan,juan ' +
  '露lu,lou 秘mi,bi 哪na,nei 那na,nei 呢ne,ni 炮pao,bao 薄bao,bo 剥bao,bo 堡bao,pu 伯bo,bai 查cha,zha ' +
  '盛sheng,cheng 度du,duo 嚼jiao,jue 咖ka,ga 俩lia,liang 粘zhan,nian 曝bao,pu 强qiang,jiang 茄qie,jia ' +
  '塞sai,se 折zhe,she 熟shu,shou 属shu,zhu 仔zi,zai 说shuo 答da 当dang 倒dao 发fa 分fen 干gan 好hao ' +
  '号hao 间jian 看kan 难nan 为wei 相xiang 要yao 应ying 与yu 占zhan 只zhi 中zhong 转zhuan 作zuo 切qie ' +
  '少shao 么me 不bu 亲qin 个ge 里li 去qu 谁shei,shui 这zhe,zhei 嗯en 哦o 啊a 呀ya 哈ha 吧ba 吗ma 嘛ma ' +
  '噢o 喔o 欸ei 诶ei';

const FIRST_CODE = 0x3400;
/** Gaps below this are one character; `~` and two more hold a wide one. */
const WIDE_GAP = 60;

/** Conversions OpenCC leaves or makes that support texts need otherwise; '' keeps a character. */
const CONVERSIONS: Record<string, string> = { 著: '', 么: '', 乾: '干' };

const readings = new Map(
  READINGS.split(' ').map((entry) => [entry[0] as string, entry.slice(1).split(',')]),
);

function listCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const characters = new Set(MORE);
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      if (/^[\u4e00-\u9fff]$/.test(character)) characters.add(character);
    }
  }
  return [...characters];
}

function readingsOf(character: string): string[] {
  const known = readings.get(character);
  if (known) return known;
  const found = pinyin(character, { toneType: 'none', multiple: true, type: 'array' })
    .map((syllable) =>
      syllable
        .normalize('NFC')
        .replace(/ü/g, 'v')
        .replace(/[^a-z]/g, ''),
    )
    .filter((syllable) => syllable && !['n', 'm', 'ng', 'hm', 'hng'].includes(syllable));
  return found.slice(0, 1);
}

/** Code points in ascending order as one printable character per gap, see `WIDE_GAP`. */
function packCodes(codes: number[]): string {
  let before = FIRST_CODE;
  return codes
    .map((code) => {
      const gap = code - before;
      before = code;
      return gap < WIDE_GAP
        ? printable(gap)
        : `~${printable(Math.floor(gap / 64))}${printable(gap % 64)}`;
    })
    .join('');
}

/** A number below 1,000 as one character that needs no escape in quotes. */
const printable = (value: number): string =>
  String.fromCharCode(value + 0x3f + (value + 0x3f >= 0x5c ? 1 : 0));

function makePinyin() {
  const characters = listCharacters()
    .map((character) => ({ character, readings: readingsOf(character) }))
    .filter(({ readings: found }) => found.length)
    .sort((a, b) => (a.character < b.character ? -1 : 1));
  const syllables = [...new Set(characters.flatMap(({ readings: found }) => found))].sort();
  const numberOf = new Map(syllables.map((syllable, number) => [syllable, number]));
  const sound = (syllable: string | undefined) => printable(numberOf.get(syllable ?? '') ?? 0);
  return {
    syllables: syllables.join(','),
    codes: packCodes(characters.map(({ character }) => character.charCodeAt(0))),
    sounds: characters.map(({ readings: found }) => sound(found[0])).join(''),
    more: characters
      .flatMap(({ character, readings: found }) =>
        found.slice(1).map((next) => character + sound(next)),
      )
      .join(''),
  };
}

function makeConversions(): { traditional: string; simplified: string } {
  const converters = (['t', 'tw', 'hk'] as const).map((from) =>
    OpenCC.Converter({ from, to: 'cn' }),
  );
  let traditional = '';
  let simplified = '';
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const converted =
      CONVERSIONS[character] ??
      converters.map((convert) => convert(character)).find((result) => result !== character) ??
      '';
    if (converted.length !== 1) continue;
    traditional += character;
    simplified += converted;
  }
  return { traditional, simplified };
}

const { syllables, codes, sounds, more } = makePinyin();
const { traditional, simplified } = makeConversions();
const traditionalCodes = packCodes([...traditional].map((character) => character.charCodeAt(0)));
const head = '// Generated by tests/generate/text-tables.ts.';
write(
  'search',
  `${head} Pinyin: pinyin-pro (MIT).
/** All syllables, sorted. A number in the tables below is its place here, as \`readNumber\` reads it. */
export const SYLLABLE_NAMES =
  '${syllables}';
/** The characters that have a reading, as gaps between their codes (\`readCodes\`). */
export const READ_CHARACTERS =
  '${codes}';
/** The first reading of each of them. */
export const FIRST_READINGS =
  '${sounds}';
/** Characters followed by one more reading. */
export const MORE_READINGS =
  '${more}';
`,
);
write(
  'text',
  `${head} Conversion: OpenCC through opencc-js (Apache-2.0).
/** Traditional characters, as gaps between their codes. */
export const TRADITIONAL =
  '${traditionalCodes}';
/** What replaces each of them. */
export const SIMPLIFIED =
  '${simplified}';
`,
);

function write(folder: string, text: string): void {
  const path = `../../utils/${folder}/tables.generated.ts`;
  writeFileSync(fileURLToPath(new URL(path, import.meta.url)), text);
  console.log(`${folder}: ${gzipSync(text, { level: 9 }).length} bytes gzip`);
}
