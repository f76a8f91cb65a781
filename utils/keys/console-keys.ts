/**
 * Keys that consoles use themselves, as far as anybody has read them: console id → combinations.
 * A reply on such a key works, but the console's own use of it is lost while the desk is there.
 */
export const consoleKeys: Record<string, { seen: string; keys: string[] }> = {
  // Chatwoot's table of shortcuts, open source.
  chatwoot: {
    seen: '2026-11',
    keys: [...'ECVORNSPLMJK'].map((letter) => `Alt+Key${letter}`),
  },
};
