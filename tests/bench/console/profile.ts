/** The parts of a browser's CPU profile that are read. Times in µs. */
export interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples?: number[];
  timeDeltas?: number[];
}

/**
 * Time in which an extension's script, or something it called, ran: its share of the whole
 * recording, each uninterrupted turn, and from its first moment to its last, ms.
 */
export function oursIn({ nodes, samples = [], timeDeltas = [] }: Profile): {
  share: number;
  turns: number[];
  span: number;
} {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const mark = (id: number, inside: boolean) => {
    const node = byId.get(id);
    if (!node) return;
    const isOurs = inside || /^(?:chrome|moz)-extension:/.test(node.callFrame.url);
    if (isOurs) ours.add(id);
    for (const child of node.children ?? []) mark(child, isOurs);
  };
  if (nodes[0]) mark(nodes[0].id, false);
  const turns: number[] = [];
  let turn = 0;
  let clock = 0;
  let first: number | undefined;
  let last = 0;
  samples.forEach((id, i) => {
    const ms = (timeDeltas[i + 1] ?? 0) / 1000;
    clock += ms;
    if (ours.has(id)) {
      turn += ms;
      first ??= clock - ms;
      last = clock;
    } else if (turn > 0) {
      turns.push(turn);
      turn = 0;
    }
  });
  if (turn > 0) turns.push(turn);
  const whole = timeDeltas.reduce((sum, us) => sum + us, 0) / 1000;
  const share = turns.reduce((sum, ms) => sum + ms, 0) / whole;
  return { share, turns, span: last - (first ?? last) };
}
