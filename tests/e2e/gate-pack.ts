import type { Variant } from '../../utils/model/reply.ts';

const reply = (code: string, title: string, variants: Omit<Variant, 'tone'>[], more = {}) => ({
  id: `test.${code}`,
  codes: [code],
  title,
  variants: variants.map((variant) => ({ tone: 'warm', ...variant })),
  ...more,
});

/** Replies that stop at each check of the gate, and such as ask, follow and speak languages. */
export const gatePack = JSON.stringify({
  format: 'sidedesk.pack',
  formatVersion: 1,
  id: 'test-gate',
  name: '检查用话术',
  version: '1.0.0',
  locale: 'zh-CN',
  replies: [
    reply('qaprompt', '琥珀方案登记', [
      { text: '为您登记{{?方案:退款/换货/补发}}，预计 {{?天数:数字}} 天。{{cursor}}谢谢' },
    ]),
    reply('qachain', '琥珀三步排查', [
      { text: '第一步：请断电。', steps: ['第二步：请等一分钟。', '第三步：请再开机。'] },
    ]),
    reply('qalang', '琥珀问好', [
      { text: '您好，琥珀客服。', updatedAt: 2_000 },
      { text: 'Hello from Amber.', locale: 'en', updatedAt: 1_000 },
      { text: '在的。', tone: 'brief' } as Variant,
    ]),
    reply('qaagain', '琥珀重复', [{ text: '这句话今天只说一次。' }, { text: '换一句话说。' }]),
    reply('qapromise', '琥珀承诺', [{ text: '{{case.promise_at}}前给您答复。' }]),
    reply('qabroken', '琥珀引用', [{ text: '好的。{{> nobody-has-this}}' }]),
    reply('qanext', '琥珀后续', [{ text: '先说这一句。' }], {
      next: ['test.qaold', 'test.qaelse'],
      notes: '确认型号后再发。',
    }),
    reply('qacontact', '琥珀加好友', [{ text: '您好，加薇信聊更快哦。' }]),
    reply('qaphone', '琥珀公开回复', [{ text: '您好，请联系 13812345678 处理。' }], {
      public: true,
    }),
    reply('qalong', '琥珀长说明', [{ text: '请先断电，再等一分钟，然后开机。'.repeat(160) }]),
    reply('qaold', '琥珀旧政策', [{ text: '三十天无理由退货。' }], { validTo: 1_000 }),
    reply('qaelse', '琥珀别的平台', [{ text: '只在飞鸽说。' }], { scope: { consoles: ['feige'] } }),
  ],
});
