import type { CraftFinding } from './check-craft.ts';

/*
 * Slips of the input method and of the fingers, wrong>right. Only pairs whose wrong side is no
 * word of its own: context is not looked at.
 */
const SLIPS =
  '己经>已经 以经>已经 帐号>账号 帐户>账户 转帐>转账 登陆账号>登录账号 登陆页面>登录页面 即然>既然 在次>再次 ' +
  '在见>再见 反回>返回 付宽>付款 退宽>退款 快地单号>快递单号 快弟>快递 优会券>优惠券 优慧>优惠 客付>客服 ' +
  '核时一下>核实一下 合实一下>核实一下 包欠>抱歉 报歉>抱歉 抱谦>抱歉 报欠>抱歉 不好以思>不好意思 谅解以下>谅解一下 ' +
  '稍等以下>稍等一下 查看以下>查看一下 核实以下>核实一下 提供以下您的>提供一下您的 必竟>毕竟 按装>安装 按排>安排 ' +
  '安排您补寄以下>安排您补寄一下 质量问体>质量问题 商品以经>商品已经 跟新>更新 更该>更改 确人收货>确认收货 收活>收货 ' +
  '换获>换货 退获>退货 仓褲>仓库 赔尝>赔偿 补尝>补偿 申情>申请 审合>审核 请放新>请放心 情放心>请放心 ' +
  '再接再励>再接再厉 一愁莫展>一筹莫展 迫不急待>迫不及待 名符其实>名副其实 渡假>度假 必需要>必须要 象您>像您 好象>好像 ' +
  '那怕>哪怕 那里不满意>哪里不满意 竭城>竭诚 像您道歉>向您道歉 想您道歉>向您道歉 感射>感谢 感谢您得>感谢您的 ' +
  '谢谢您得>谢谢您的 您得订单>您的订单 您得包裹>您的包裹 您的的>您的 我们的的>我们的 请您您>请您 尺吗>尺码 ' +
  '发或时间>发货时间 物留>物流 包里已>包裹已 邮廢>邮费 运废>运费 邮废>邮费 拍但>拍单 亲稍后>亲稍候 ' +
  '请稍后片刻>请稍候片刻 因该是>应该是 因该可以>应该可以 在帮您查询以下>在帮您查询一下 沟通以下>沟通一下 联系以下>联系一下 ' +
  '以后在买>以后再买 稍后在联系>稍后再联系 下次在来>下次再来 等下在>等下再 ' +
  'recieve>receive recieved>received adress>address refered>referred seperate>separate ' +
  'definately>definitely appologize>apologize appologise>apologise ' +
  'inconvinience>inconvenience inconvenence>inconvenience shiping>shipping shiped>shipped ' +
  'delievery>delivery delivary>delivery occured>occurred wich>which teh>the untill>until ' +
  'thier>their greatful>grateful sincerly>sincerely recomend>recommend warrenty>warranty ' +
  'garantee>guarantee reciept>receipt packege>package purchse>purchase custmer>customer ' +
  'avaliable>available availible>available immediatly>immediately neccessary>necessary ' +
  'necesary>necessary tommorow>tomorrow tomorow>tomorrow yuor>your pleae>please ' +
  'plese>please replacment>replacement damadged>damaged qualtiy>quality exchagne>exchange';

const right = new Map(SLIPS.split(' ').map((pair) => pair.split('>', 2) as [string, string]));
/** Built of the list above alone: letters and Chinese characters, nothing to escape. */
const WRONG = new RegExp(
  [...right.keys()].map((slip) => (/^[a-z]/.test(slip) ? `\\b${slip}\\b` : slip)).join('|'),
  'gi',
);

/** Likely typos, each with the right word. */
export function findTypos(text: string): CraftFinding[] {
  return [...text.matchAll(WRONG)].map(({ 0: matched, index }) => ({
    kind: 'typo' as const,
    start: index,
    end: index + matched.length,
    matched,
    fix: likeCase(matched, right.get(matched.toLowerCase()) ?? matched),
  }));
}

/** `Recieve` becomes `Receive`. */
function likeCase(matched: string, word: string): string {
  const [first = ''] = matched;
  const isCapital = first !== first.toLowerCase();
  return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
