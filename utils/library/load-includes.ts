import { findRepliesByCodes } from '@/utils/database/library';
import { chooseVariant, type VariantWish } from '@/utils/replies/choose-variant';
import type { Template } from '@/utils/replies/template/ast';
import { listNames } from '@/utils/replies/template/list-names';
import { parseTemplate } from '@/utils/replies/template/parse-template';

/** Includes inside includes that are loaded; the renderer refuses the next. */
const DEEPEST = 3;
/** Different replies one reply may include. */
const MOST = 50;

/** The replies that some templates include, and those these include, by code (lower case). */
export async function loadIncludes(
  sources: string[],
  wish: VariantWish,
): Promise<Map<string, Template>> {
  const loaded = new Map<string, Template>();
  let wanted = codesOf(sources.map(parseTemplate));
  for (let depth = 0; depth < DEEPEST && wanted.length > 0; depth += 1) {
    const codes = wanted.filter((code) => !loaded.has(code)).slice(0, MOST - loaded.size);
    const found = await findRepliesByCodes(codes);
    const templates = codes.flatMap((code) => {
      const reply = found.get(code);
      const text = reply?.variants[chooseVariant(reply, wish)]?.text;
      if (text === undefined) return [];
      const template = parseTemplate(text);
      loaded.set(code, template);
      return [template];
    });
    wanted = codesOf(templates);
  }
  return loaded;
}

function codesOf(templates: Template[]): string[] {
  return [...new Set(templates.flatMap((template) => listNames(template).includes))];
}
