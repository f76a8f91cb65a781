import { fold } from '../text/normalise.ts';

/** The three parts a text message to a buyer needs, so that nobody takes it for a fraud (004-29). */
export interface SmsParts {
  /** Who writes: shop and agent. */
  identity: boolean;
  /** About what: this order, this review, this parcel. */
  issue: boolean;
  /** What for: what we ask of them or do for them. */
  purpose: boolean;
}

const identity = [
  /【[^】]{1,30}】/,
  /我是[^，。,.]{0,20}(?:客服|售后|店)/,
  /(?:店铺|旗舰店|专卖店|客服)/,
  /\b(?:this is|i am|we are|from)\b.{1,60}/,
];
const issue = [
  /订单|评价|包裹|快递|商品|退款|退货|换货|维修|收货地址|地址|售后/,
  /\b(?:order|review|parcel|package|delivery|refund|return|repair|item|address)\b/,
];
const purpose = [
  /请|麻烦您|希望|想(?:和|跟|与|为|帮|向)|为您|以便|方便时|回复|联系|确认|协商|解决|处理/,
  /\b(?:please|would like|so that|to help|to solve|to settle|reply|contact|let us know|confirm)\b/,
];

/** Which of the three parts a text message has. @param shopName as the shop calls itself, or '' */
export function checkSms(text: string, shopName: string): SmsParts {
  const words = fold(text);
  const isIn = (patterns: RegExp[]) => patterns.some((one) => one.test(words) || one.test(text));
  const name = fold(shopName).trim();
  return {
    identity: (name !== '' && words.includes(name)) || isIn(identity),
    issue: isIn(issue),
    purpose: isIn(purpose),
  };
}
