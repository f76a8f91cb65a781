import type { ScriptLine } from '../shared/page-options.ts';

/** What the buyers write by themselves when the page is opened with `?script=1`. */
export const scriptLines: ScriptLine[] = [
  { after: 3, uid: '1094827365510', text: '燕麦色和驼色哪个好搭一点？' },
  { after: 4, uid: '7730194826648', text: '能帮我催一下快递吗' },
  { after: 4, uid: '3316627450891', text: '不合适能换码吗，运费怎么算' },
  { after: 5, uid: '5208836417792', text: '地址改好了吗' },
  { after: 5, uid: '8841502937716', text: '快递员今天会来取件吗' },
  { after: 5, uid: '6672910358844', text: '今天能发货吗，赶着周末送人' },
  { after: 5, uid: '2059938174463', text: '券用了之后退货还会退券吗' },
  { after: 6, uid: '1094827365510', text: '付款了大概什么时候发货' },
];
