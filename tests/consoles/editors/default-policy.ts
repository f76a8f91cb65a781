interface PolicyFactory {
  defaultPolicy: unknown;
  createPolicy(name: string, rules: Record<string, (text: string) => string>): unknown;
}

/**
 * What a page does that runs such editors under Trusted Types: it lends them a default policy,
 * because Quill, CKEditor and Angular's compiler write strings of their own.
 */
export function lendDefaultPolicy(): void {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
  // There can be one in a page, whatever it shows afterwards.
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  const pass = (text: string) => text;
  trustedTypes.createPolicy('default', { createHTML: pass, createScript: pass });
}
