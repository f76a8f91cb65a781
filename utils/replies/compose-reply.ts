import type { Reply, Variant } from '@/utils/model/reply';
import { matchLocales } from './choose-variant.ts';
import type { Prompt } from './template/ast.ts';
import { parseTemplate } from './template/parse-template.ts';
import { type RenderContext, type Rendered, renderTemplate } from './template/render-template.ts';

/** A reply filled for one conversation: one message, or several in their order. */
export interface Composed {
  messages: Rendered[];
  /** Of all messages together, each once: what is asked is asked before the first one. */
  missing: string[];
  prompts: Prompt[];
}

/** Fills a wording and the steps that follow it. */
export function composeReply(
  variant: Pick<Variant, 'text' | 'steps'>,
  context: RenderContext,
): Composed {
  const used = new Set<string>();
  const messages = [variant.text, ...(variant.steps ?? [])].map((text) => {
    const rendered = renderTemplate(parseTemplate(text), {
      ...context,
      // What the message before picked is the last one this buyer will have seen.
      lastPicked: (option) => (used.has(option) ? context.now : context.lastPicked(option)),
    });
    for (const option of rendered.picked) used.add(option);
    return rendered;
  });
  const prompts = new Map<string, Prompt>();
  for (const prompt of messages.flatMap((message) => message.prompts)) {
    const known = prompts.get(prompt.label);
    if (!known || known.kind === 'text') prompts.set(prompt.label, prompt);
  }
  return {
    messages,
    missing: [...new Set(messages.flatMap(({ missing }) => missing))],
    prompts: [...prompts.values()],
  };
}

/** A wording as a person chooses among them. */
export interface ShownVariant {
  /** Its place among the variants. */
  index: number;
  locale: string;
  tone: Variant['tone'];
  console?: string | undefined;
  /** Its source was changed after it (guide 002-16). */
  isOld: boolean;
}

export function describeVariants(reply: Pick<Reply, 'variants' | 'locale'>): ShownVariant[] {
  return reply.variants.map((variant, index) => ({
    index,
    locale: variant.locale ?? reply.locale,
    tone: variant.tone,
    console: variant.console,
    isOld: isBehind(variant, reply),
  }));
}

/** Whether a translation is older than the wording in the reply's own language. */
function isBehind(variant: Variant, { variants, locale }: Pick<Reply, 'variants' | 'locale'>) {
  if (variant.updatedAt === undefined || isOwn(variant)) return false;
  const own = variants.filter(isOwn);
  const source =
    own.find(({ tone, console }) => tone === variant.tone && console === variant.console) ?? own[0];
  return source?.updatedAt !== undefined && source.updatedAt > variant.updatedAt;

  function isOwn(one: Variant): boolean {
    return matchLocales(one.locale ?? locale, locale) >= 2;
  }
}
