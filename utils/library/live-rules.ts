import { checkDraft, type Remark } from '@/utils/compliance/check-draft';
import { checkWording, type WordingContext } from '@/utils/compliance/check-wording';
import { type CompiledRules, compileSteps } from '@/utils/compliance/compile-rules';
import { findPrivateData } from '@/utils/compliance/find-private-data';
import { listRules } from '@/utils/database/rules';
import type { TextChecks } from '@/utils/model/finding';
import { runInSlices } from '@/utils/slices';

/**
 * The rules of this shop, compiled once per language and again after they changed. Derived
 * from rows: a killed worker compiles anew at the first question.
 */
export class LiveRules {
  private readonly compiled = new Map<string, Promise<CompiledRules>>();

  /** The rules are about to be different. */
  markStale(): void {
    this.compiled.clear();
  }

  /** @param locale the agent's own language */
  compile(locale: string): Promise<CompiledRules> {
    const known = this.compiled.get(locale);
    if (known) return known;
    const fresh = listRules().then((rules) => runInSlices(compileSteps(rules, locale), {}));
    this.compiled.set(locale, fresh);
    fresh.catch(() => this.compiled.delete(locale));
    return fresh;
  }

  /** What the gate asks of a text in this language. */
  async checks(locale: string): Promise<TextChecks> {
    const rules = await this.compile(locale);
    return {
      checkWording: (text, context) => checkWording(text, rules, context),
      findPrivateData,
    };
  }

  async check(text: string, context: WordingContext, locale: string): Promise<Remark[]> {
    return checkDraft(text, await this.compile(locale), context);
  }
}
