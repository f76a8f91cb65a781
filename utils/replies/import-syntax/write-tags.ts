/** Characters that would end or split a tag of ours. */
const UNSAFE = /[{}|"“”「」\n]/;

/** `{{?label:a/b|default:"c"}}`; null when a part cannot be written in a tag. */
export function promptTag(
  label: string,
  { options = [], kind = '', fallback }: { options?: string[]; kind?: string; fallback?: string },
): string | null {
  const name = label.replace(/[:：]/g, ' ').replace(/\s+/g, ' ').trim();
  const choices = options.map((option) => option.trim()).filter(Boolean);
  if (name === '' || [name, ...choices, fallback ?? ''].some((part) => UNSAFE.test(part))) {
    return null;
  }
  const written = choices.map((option) => option.replaceAll('/', '\\/')).join('/');
  const end = fallback === undefined ? '' : `|default:"${fallback}"`;
  const rest = written || kind;
  return `{{?${name}${rest && `:${rest}`}${end}}}`;
}

/** `{{pick:a|b}}`; null when a choice cannot be written in a tag. */
export function pickTag(options: string[]): string | null {
  const choices = options.map((option) => option.trim()).filter(Boolean);
  if (choices.length === 0 || choices.some((option) => /[{}]/.test(option))) return null;
  return `{{pick:${choices.map((option) => option.replaceAll('|', '\\|')).join('|')}}}`;
}

/** `{{name|default:"…"}}`; null when the default cannot be written in a tag. */
export function valueTag(name: string, fallback?: string): string | null {
  if (fallback === undefined) return `{{${name}}}`;
  return UNSAFE.test(fallback) ? null : `{{${name}|default:"${fallback}"}}`;
}
