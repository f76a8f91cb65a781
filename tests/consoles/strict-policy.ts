/**
 * The policy of `?in=strict`: no inline script, nothing from elsewhere, and Trusted Types. The
 * exceptions are the editors' own: most write style attributes, and those that write HTML do it
 * through policies of their own or the page's default one.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "frame-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];

/** Angular compiles its template in the page here, so its page may make code; real ones may not. */
const compiling = policy.map((rule) =>
  rule.startsWith('script-src') ? `${rule} 'unsafe-eval'` : rule,
);

/** Headers of a practice page beside its content type. */
export function headersOf(url: string): Record<string, string> {
  const { searchParams } = new URL(url);
  if (searchParams.get('in') !== 'strict') return {};
  const rules = searchParams.get('editor') === 'angular' ? compiling : policy;
  return { 'content-security-policy': rules.join('; ') };
}
