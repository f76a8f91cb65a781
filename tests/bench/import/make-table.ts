/** Words of the trade: what a sentence of the table is made of. */
const words =
  '亲 您好 这款 商品 快递 发货 退货 换货 尺码 颜色 面料 保修 发票 优惠券 满减 库存 物流 签收 仓库 客服 订单 付款 退款 安装 说明书 配件 电池 充电 清洗 保养 防水 加热 开关 型号 适用 老人 孩子 宠物 厨房 卧室 客厅 户外 旅行 夏季 冬季 轻薄 加厚 纯棉 真丝 不锈钢 玻璃 陶瓷 实木 环保 无味 静音 省电 一年 三天 七天 当天 明天 下午 上午 周末 工作日 可以 需要 建议 支持 请 稍等 确认 核对 提供 照片 地址 电话 备注 申请 处理 补发 赔付 差价 运费 自理 包邮 顺丰 中通 圆通 到付 保价 预售 现货 定制 礼盒 贺卡 赠品 评价 收藏 关注 会员 积分 活动'.split(
    ' ',
  );
/** One row in so many says again what another one said. */
const REPEATED = 40;

/** A CSV as 千牛 writes it, with this many rows; the same for the same number. */
export function makeTable(rows: number): string {
  const random = seeded(20_261_126);
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  const lines = ['快捷短语编码,快捷短语,快捷短语分组'];
  let before = '';
  for (let row = 0; row < rows; row += 1) {
    const length = 12 + Math.floor(random() * 24);
    const fresh = Array.from({ length }, pick).join('');
    const text = row % REPEATED === REPEATED - 1 ? before : `${fresh}&#44;编号${row}`;
    before = text;
    lines.push(`k${row.toString(36)},${text},分组${row % 200}`);
  }
  return lines.join('\n');
}

/** Numbers of 0..1 that look like chance (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
