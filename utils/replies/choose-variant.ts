import type { Reply } from '@/utils/model/reply';

/** The wording for a console: one made for it first, then the warm one, then the first. */
export function chooseVariant(reply: Pick<Reply, 'variants'>, console: string | undefined): string {
  const { variants } = reply;
  const choice =
    variants.find((variant) => variant.console !== undefined && variant.console === console) ??
    variants.find((variant) => variant.console === undefined && variant.tone === 'warm') ??
    variants.find((variant) => variant.console === undefined) ??
    variants[0];
  return choice?.text ?? '';
}
