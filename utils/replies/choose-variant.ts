import type { Reply, Tone, Variant } from '@/utils/model/reply';

/** What is wanted of a wording; what is not known is left out. */
export interface VariantWish {
  console?: string | undefined;
  /** The buyer's language, BCP 47. */
  locale?: string | null | undefined;
  tone?: Tone | undefined;
}

/**
 * The place of the best wording among a reply's variants: the buyer's language first (a
 * wrong one helps nobody), then the one made for the console, then the tone, the warm one
 * where the wanted one is missing; 0 where there is nothing to choose.
 */
export function chooseVariant(
  reply: Pick<Reply, 'variants' | 'locale'>,
  wish: VariantWish,
): number {
  let best = 0;
  let most = -1;
  reply.variants.forEach((variant, at) => {
    const points = rate(variant, reply.locale, wish);
    if (points > most) {
      most = points;
      best = at;
    }
  });
  return best;
}

function rate(variant: Variant, own: string, { console, locale, tone }: VariantWish): number {
  const language = variant.locale ?? own;
  // A wording of another console still beats no wording at all.
  const isElsewhere = variant.console !== undefined && variant.console !== console;
  return (
    matchLocales(language, locale ?? own) * 100 +
    (locale && matchLocales(language, own) === 3 ? 10 : 0) +
    (isElsewhere ? 0 : 30) +
    (variant.console !== undefined && !isElsewhere ? 5 : 0) +
    (variant.tone === tone ? 2 : variant.tone === 'warm' ? 1 : 0)
  );
}

/**
 * How near two languages are: 3 the same, 2 the same in another country, 1 Chinese of the
 * other script, 0 another language.
 */
export function matchLocales(a: string, b: string): 0 | 1 | 2 | 3 {
  if (a.toLowerCase() === b.toLowerCase()) return 3;
  if (a.slice(0, 2).toLowerCase() !== b.slice(0, 2).toLowerCase()) return 0;
  return isTraditional(a) === isTraditional(b) ? 2 : 1;
}

/** Chinese of Taiwan, Hong Kong and Macao. */
export const isTraditional = (locale: string): boolean =>
  /^zh-(?:hant|tw|hk|mo)\b/i.test(locale) && !/hans/i.test(locale);
