/**
 * Plain text of simple Markdown: headings, emphasis, list marks, quotes, links, code and
 * tables. For consoles, which show plain text, and for the search index, whose snippets
 * are read by people.
 */
export function stripMarkdown(markdown: string): string {
  return markdown
    .replace(/^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$\n?/gm, '')
    .replace(/^\s*\|(.*)\|\s*$/gm, (_row, cells: string) =>
      cells
        .split('|')
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join(' · '),
    )
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/^\s*[-*+]\s+/gm, '· ')
    .replace(/^>\s?/gm, '')
    .replace(/!\[[^\]\n]*\]\(image:[^)\n]*\)/g, '')
    .replace(/\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .trim();
}
