/**
 * How words are written by people who want to get past a filter: homophones, look-alikes,
 * pinyin. `whole` spellings give themselves away; `inside` ones are ordinary words of their
 * own and count only as part of a longer phrase (`加卫星`, never `卫星`).
 */
interface Spelling {
  word: string;
  whole?: string[];
  inside?: string[];
  /** Only in phrases that begin with one of these or end with it. */
  at?: string[];
}

/** One character of each list after the other: `each('微薇', '信芯')` gives four words. */
function each(...lists: string[]): string[] {
  return lists.reduce<string[]>(
    (words, list) => words.flatMap((word) => [...list].map((character) => word + character)),
    [''],
  );
}

const SPELLINGS: Spelling[] = [
  // First, while the name after it stands as written.
  ...['微信', 'qq', '薇', 'v', 'wx'].map((name) => ({
    word: `加${name}`,
    whole: ['珈', '咖', '茄', '伽', '十', 'jia'].map((add) => add + name),
  })),
  {
    word: '微信',
    whole: [
      ...each('微薇溦葳嶶vw', '信芯訫伩'),
      '薇x',
      '微x',
      'weixin',
      'wei xin',
      'wei信',
      '微xin',
    ],
  },
  {
    word: '微信',
    inside: ['vx', 'wx', 'v', 'wechat', '威信', '维信', '徽信', '卫信', '围信', '卫星', '薇'],
    at: ['加', '号'],
  },
  {
    word: 'qq',
    whole: ['扣扣', '抠抠', 'q扣', '扣q', '蔻蔻', 'koukou'],
  },
  { word: 'qq', inside: ['q', '企鹅', '球球', '秋秋'], at: ['加', '号'] },
  { word: '电话', whole: ['电hua', '电讠舌'], inside: ['dianhua', '店话', '垫话'] },
  { word: '手机', whole: ['手ji', 'shouji'], inside: ['手鸡'] },
  { word: '联系', whole: ['联xi', 'lianxi'], inside: ['联細', '連系', '莲系'] },
  { word: '二维码', whole: ['2维码', '二微码', '二维马', '二惟码', 'erweima', '二w码'] },
  { word: '支付宝', whole: ['吱付宝', '支付堡', '支富宝', '支付bao', 'zhifubao', 'zfb'] },
  { word: '银行卡', whole: ['银hang卡', '银行咔', 'yinhangka'], inside: ['淫行卡'] },
  { word: '转账', whole: ['转帐', '转zhang', 'zhuanzhang', '传账', '专账'] },
  {
    word: '淘宝',
    whole: [...each('淘掏', '宝堡'), '淘bao', 'tao宝', 'taobao', '某宝', '桃宝'],
    inside: ['tb'],
  },
  { word: '天猫', whole: ['天mao', 'tianmao', '某猫', '天喵'], inside: ['tm'] },
  {
    word: '拼多多',
    whole: ['pdd', '拼夕夕', '并夕夕', '拼刀刀', 'p多多', '拼dd', 'pinduoduo', '某多多'],
  },
  { word: '京东', whole: ['京d', '京dong', 'jingdong', '亰东', '狗东', '某东'], inside: ['jd'] },
  { word: '抖音', whole: ['抖yin', 'douyin', '某音', '抖阴', '斗音'], inside: ['dy'] },
  { word: '快手', whole: ['kuaishou', '快shou'], inside: ['ks'] },
  { word: '小红书', whole: ['xiaohongshu', '小红叔', '小哄书'], inside: ['xhs', '小红薯'] },
  {
    word: '好评',
    whole: ['好ping', 'haoping', '好苹', '好萍', '郝评'],
    inside: ['好平', '好凭'],
  },
  { word: '评价', whole: ['评jia', 'pingjia', '萍价'], inside: ['pj', '平价'] },
  { word: '差评', whole: ['差ping', 'chaping', '差苹', '叉评'], inside: ['差平'] },
  {
    word: '返现',
    whole: ['反现', '返xian', 'fanxian', '返线', '返见', '返陷'],
    inside: ['fx', '返钱', '反钱'],
  },
  { word: '红包', whole: ['hongbao', '红bao', '红苞', '宏包', '洪包'], inside: ['hb', '红色包'] },
  { word: '刷单', whole: ['刷dan', 'shuadan', '唰单', '刷d', '刷担'], inside: ['sd'] },
  { word: '现金', whole: ['xianjin', '现jin', '现巾'], inside: ['xj'] },
  { word: '五星', whole: ['5星', '5颗星', '五颗星', 'wuxing'], inside: ['全五分', '五x'] },
  { word: '私下', whole: ['si下', '思下', 'sixia'] },
  { word: 'wechat', whole: each('w', 'e3', 'c', 'h', 'a4', 't7').concat('we chat id') },
  {
    word: 'whatsapp',
    whole: ['whats app', 'whatsap', 'watsapp', 'wh4tsapp', 'what s app', 'whatapp'],
  },
  { word: 'telegram', whole: ['telegrm', 'teleqram', 'tele gram', 't3legram'] },
  { word: 'paypal', whole: ['pay pal', 'paypa1', 'payp4l', 'pp friends'] },
  { word: 'email', whole: ['e mail', 'emai1', '3mail'] },
  { word: 'review', whole: ['r3view', 'rev1ew', 'reveiw'] },
  { word: 'feedback', whole: ['feed back', 'f33dback'] },
  { word: 'star', inside: ['stars', 'st4r'] },
  { word: 'five', inside: ['5', 'fiv3'] },
];

/** More than this many ways to write one phrase find nothing more. */
const MOST = 400;

/**
 * A phrase in all the ways it may be written, itself first.
 * @param phrase folded: lower case, simplified, half width
 */
export function spellPhrase(phrase: string): string[] {
  let written = [phrase];
  for (const { word, whole = [], inside = [], at } of SPELLINGS) {
    if (!phrase.includes(word)) continue;
    if (at && !at.some((edge) => phrase.startsWith(edge) || phrase.endsWith(edge))) continue;
    const others = phrase === word ? whole : [...whole, ...inside];
    written = written.flatMap((one) => [
      one,
      ...others.map((other) => one.replaceAll(word, other)),
    ]);
    if (written.length > MOST) written.length = MOST;
  }
  return written;
}
