import type { Template } from '@/utils/replies/template/ast';
import { variableNames } from '@/utils/replies/template/names';
import { parseTemplate } from '@/utils/replies/template/parse-template';
import { type Rendered, renderTemplate } from '@/utils/replies/template/render-template';

/**
 * A template filled for a made-up conversation, as the preview of an editor shows it.
 * @param sample words for a variable in the agent's language
 */
export function renderSample(
  source: string,
  {
    values,
    locale,
    now,
    includes,
  }: {
    values: ReadonlyMap<string, string>;
    locale: string;
    now: number;
    includes: ReadonlyMap<string, Template>;
  },
): Rendered {
  return renderTemplate(parseTemplate(source), {
    values,
    now,
    locale,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    include: (code) => includes.get(code) ?? null,
    lastPicked: () => 0,
  });
}

/** Values of the made-up conversation: the shop's own where they are known. */
export function sampleValues(
  shop: Record<string, string>,
  tell: (name: string) => string,
): Map<string, string> {
  const values = new Map(variableNames.map((name) => [name, tell(name)]));
  for (const [name, value] of Object.entries(shop)) if (value) values.set(name, value);
  return values;
}
