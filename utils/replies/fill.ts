/** A path such as `buyer.name`: letters, digits, `_` and dots, any script. */
const VARIABLE = /\{\{\s*([\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*)\s*\}\}/gu;

export interface Filled {
  text: string;
  /** Names without a value, in order of appearance, each once; they stay visible in `text`. */
  missing: string[];
  filled: { name: string; value: string }[];
}

/**
 * Fills the variables of a template from `values`. Values are inserted as they are: a
 * value that looks like a template is text and is not filled again (buyers choose their
 * names). Blank values count as missing.
 */
export function fillTemplate(template: string, values: ReadonlyMap<string, string>): Filled {
  const missing = new Set<string>();
  const filled = new Map<string, string>();
  const text = template.replace(VARIABLE, (whole, name: string) => {
    const value = values.get(name)?.trim();
    if (!value) {
      missing.add(name);
      return whole;
    }
    filled.set(name, value);
    return value;
  });
  return {
    text,
    missing: [...missing],
    filled: [...filled].map(([name, value]) => ({ name, value })),
  };
}
