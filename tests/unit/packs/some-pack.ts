import fc from 'fast-check';
import type { Pack } from '@/utils/model/pack';
import type { PackParts } from '@/utils/model/pack-parts';
import { ruleStops, ruleTriggers } from '@/utils/model/reminder-rule';
import { aPack } from '../../builders';
import { aPlaybook } from '../../playbook-builders';
import { aRule } from '../reminders/rules';

const id = fc.stringMatching(/^[a-z0-9._-]{1,12}$/);
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const unique = <T extends { id: string }>(item: fc.Arbitrary<T>) =>
  fc.uniqueArray(item, { selector: (one) => one.id, maxLength: 4 });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const fields = {
  title: text,
  category: fc.constantFrom('', 'shipping'),
  tags: fc.array(text, { maxLength: 3 }),
  aliases: fc.array(text, { maxLength: 3 }),
  guideIds: fc.constantFrom<string[]>([], ['004-27']),
  locale: optional(fc.constantFrom('zh-CN', 'en')),
  validTo: optional(fc.nat()),
};
const reply = fc.record({
  id: id.map((one) => `r-${one}`),
  ...fields,
  codes: fc.constantFrom<string[]>([], ['yf']),
  variants: fc.array(
    fc.record({ tone: fc.constantFrom('warm' as const, 'brief' as const), text }),
    { minLength: 1, maxLength: 3 },
  ),
  public: fc.boolean(),
});
const article = fc.record({
  id: id.map((one) => `a-${one}`),
  ...fields,
  kind: fc.constantFrom('faq' as const, 'policy' as const),
  body: text,
});
const reminderRule = fc
  .record({
    id: id.map((one) => `m-${one}`),
    name: fc.record({ en: optional(text) }),
    on: fc.boolean(),
    trigger: fc.constantFrom(...ruleTriggers),
    stops: fc.uniqueArray(fc.constantFrom(...ruleStops), { maxLength: 3 }),
  })
  .map((rule) => aRule(rule));
const playbook = fc
  .tuple(id, text, fc.dictionary(fc.stringMatching(/^later[a-zA-Z]{1,8}$/), fc.jsonValue()))
  .map(([name, title, later]) => aPlaybook({ ...later, id: name, title }));
const parts: fc.Arbitrary<PackParts> = fc.record({
  shopVariables: optional(fc.dictionary(fc.stringMatching(/^[a-z.]{1,9}$/), text)),
  playbooks: optional(unique(playbook)),
  images: optional(
    unique(fc.record({ id, name: text, data: fc.constant('data:image/png;base64,iVBORw0KGgo=') })),
  ),
});

/** Any pack: every kind of item and part, in any script. */
export const somePack: fc.Arbitrary<Pack> = fc
  .record({
    head: fc.record({
      name: text,
      version: fc.constantFrom('1.0.0', '2.1.0-beta.1'),
      owner: text,
      changeNotes: text,
      reviewAt: optional(fc.nat()),
      locale: fc.constantFrom('zh-CN', 'en'),
    }),
    replies: unique(reply),
    articles: unique(article),
    reminderRules: optional(unique(reminderRule)),
    parts,
  })
  .map(({ head, replies, articles, reminderRules, parts: carriedAlong }) =>
    aPack({
      ...head,
      replies,
      articles,
      ...carriedAlong,
      ...(reminderRules ? { reminderRules } : {}),
    }),
  );
