/** JSON with sorted keys: equal content gives equal text. What JSON cannot hold is left out. */
export function canonical(value: unknown): string {
  return write(value) ?? 'null';
}

function write(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    let text = '[';
    for (let i = 0; i < value.length; i++) text += `${i ? ',' : ''}${write(value[i]) ?? 'null'}`;
    return `${text}]`;
  }
  const fields = value as Record<string, unknown>;
  let text = '';
  for (const key of Object.keys(fields).sort()) {
    const inner = write(fields[key]);
    if (inner !== undefined) text += `${text ? ',' : ''}${JSON.stringify(key)}:${inner}`;
  }
  return `{${text}}`;
}

/** A copy whose keys are sorted at every depth, for JSON that people read. */
export function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, inner]) => [key, sortKeys(inner)]));
}
