import type { TextChecks } from '../../../utils/model/finding.ts';
import { composeReply } from '../../../utils/replies/compose-reply.ts';
import { checkReply } from '../../../utils/replies/gate/check-reply.ts';

const ROUNDS = 2_000;
/** Characters of the text that is checked. */
const LENGTH = 1_000;

const sentence =
  '您好，{{buyer.name}}，订单 {{order.no}} 已为您加急处理，预计 {{date +3 workdays}} 前送达。';

/**
 * The gate alone, and filling alone, on a text of 1,000 characters.
 * @param checks the text checks with all their rules
 * @returns times of each round, ms
 */
export function measureGate(checks: TextChecks): { fill: number[]; gate: number[] } {
  const source = sentence.repeat(40).slice(0, LENGTH);
  const values = new Map([
    ['buyer.name', '林女士'],
    ['order.no', '692400000000000017'],
  ]);
  const fill: number[] = [];
  const gate: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    const { messages } = composeReply(
      { text: source },
      {
        values,
        now: started + round,
        locale: 'zh-CN',
        zone: 'Asia/Shanghai',
        include: () => null,
        lastPicked: () => 0,
      },
    );
    const filled = performance.now();
    fill.push(filled - started);
    checkReply({
      text: (messages[0]?.text ?? '').slice(0, LENGTH),
      missing: [],
      prompts: [],
      errors: [],
      item: { public: true, locked: false, scope: { consoles: ['pinduoduo'] } },
      place: { console: 'pinduoduo', shop: '', locale: 'zh-CN', role: 'agent' },
      maxLength: 2_000,
      sentAt: null,
      otherVariant: null,
      now: started,
      checks,
    });
    gate.push(performance.now() - filled);
  }
  return { fill, gate };
}
