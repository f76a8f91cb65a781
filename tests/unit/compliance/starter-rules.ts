import fc from 'fast-check';
import { compileRules } from '@/utils/compliance/compile-rules';
import { packSchema } from '@/utils/model/pack';
import { type Rule, type RuleContent, ruleContentSchema } from '@/utils/model/rule';
import { NOON } from '../../builders';
import { readJson } from '../structure/repository';

/** A stored rule, switched on, for everywhere. */
export function aRule(change: Partial<RuleContent> = {}, on = true): Rule {
  const content = ruleContentSchema.parse({
    id: 'own.1',
    level: 'block',
    phrases: ['加微信'],
    message: { 'zh-CN': '不要引流', en: 'No off-platform contact' },
    ...change,
  });
  return { ...content, packId: null, order: 0, on, createdAt: NOON, updatedAt: NOON };
}

export const starterRules: Rule[] = packSchema
  .parse(readJson('assets/packs/rules.sidedesk.json'))
  .rules.map((rule, order) => ({ ...aRule(), ...rule, packId: 'sidedesk.rules', order }));

export const compiledStarter = compileRules(starterRules, 'zh-CN');

/** Any UTF-16 units, lone surrogates among them. `fc.string` takes seconds to set its own up. */
export const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((units) => String.fromCharCode(...units));
