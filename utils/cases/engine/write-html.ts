/** Text as it stands in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const style = `
:root { color-scheme: light; }
body { max-width: 860px; margin: 32px auto; padding: 0 24px; color: #1b2428; background: #fff;
  font: 14px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 22px; margin: 0 0 4px; } h2 { font-size: 16px; margin: 28px 0 8px; }
p { margin: 4px 0; } .quiet { color: #5b676d; font-size: 12px; }
table { width: 100%; border-collapse: collapse; } th, td { padding: 6px 8px; text-align: left;
  vertical-align: top; border-bottom: 1px solid #e1e7ea; overflow-wrap: anywhere; }
th { width: 150px; color: #5b676d; font-weight: 500; } thead th { width: auto; }
article { margin: 12px 0; padding: 12px 14px; border: 1px solid #e1e7ea; border-radius: 8px;
  break-inside: avoid; } pre { margin: 6px 0; white-space: pre-wrap; overflow-wrap: anywhere;
  font: inherit; } img { display: block; max-width: 100%; max-height: 230mm; margin: 8px 0; }
code { font: 11px/1.5 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
@page { margin: 16mm; } @media print { body { margin: 0; padding: 0; max-width: none; } }
`;

/**
 * One file that shows itself everywhere and loads nothing: no script runs in it and no address
 * is asked, whatever stands in it.
 * @param body HTML that is escaped already
 */
export function writeDocument(title: string, language: string, body: string): string {
  const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
<body>
${body}
</body>
</html>
`;
}

/** A table of names and values; rows without a value are left out. */
export function writeFacts(facts: readonly (readonly [name: string, value: string])[]): string {
  const rows = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<tr><th>${escapeHtml(name)}</th><td>${breakLines(value)}</td></tr>`);
  return `<table>${rows.join('')}</table>`;
}

const breakLines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');
