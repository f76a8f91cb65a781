interface PolicyFactory {
  createPolicy(name: string, rules: Record<string, (text: string) => string>): unknown;
}

/**
 * What a page does that runs such editors under Trusted Types: it lends them a default policy,
 * because Quill, CKEditor and Angular's compiler write strings of their own.
 */
export function lendDefaultPolicy(): void {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
  const pass = (text: string) => text;
  trustedTypes?.createPolicy('default', { createHTML: pass, createScript: pass });
}
