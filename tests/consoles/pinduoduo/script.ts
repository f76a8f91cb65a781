import type { ScriptLine } from '../shared/page-options.ts';

/** What the buyers write by themselves when the page is opened with `?script=1`. */
export const scriptLines: ScriptLine[] = [
  { after: 3, uid: '2817364590127', text: '发顺丰可以吗？我可以补差价' },
  { after: 4, uid: '9046215873340', text: '有优惠券吗？有的话我现在就付' },
  { after: 4, uid: '5530918264713', text: '在吗？盖子什么时候补发' },
  { after: 5, uid: '7719402853366', text: '刚才拍错颜色了，能改成灰色吗' },
  { after: 4, uid: '3365081927450', text: '物流还是没有更新' },
  { after: 5, uid: '6402175839918', text: '补发的单号出来了吗' },
  { after: 5, uid: '1184760352297', text: '发票抬头填错了可以重开吗' },
  { after: 6, uid: '8293046175520', text: '锅有没有送锅铲呀' },
  { after: 6, uid: '2817364590127', text: '地址帮我改到公司可以吗' },
];
