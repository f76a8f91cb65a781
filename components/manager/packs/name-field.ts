import type { TFunction } from 'i18next';

/** Fields of items that have a name in every language. */
const known = [
  'title',
  'text',
  'steps',
  'body',
  'category',
  'tags',
  'aliases',
  'codes',
  'locale',
  'tone',
  'console',
  'kind',
  'notes',
  'public',
  'locked',
  'validFrom',
  'validTo',
  'reviewBy',
  'scope',
  'images',
  'phrases',
  'combos',
  'exceptions',
  'message',
  'instead',
  'level',
  'topic',
  'consoles',
] as const;

/** What a person calls a field of an item: `variants.1.text` is `Text 2`. */
export function nameField(path: string, t: TFunction): string {
  const steps = path.split('.');
  const name = steps.findLast((step) => known.some((one) => one === step));
  if (name === undefined) return path;
  const place = steps[0] === 'variants' ? Number(steps[1]) : 0;
  const word = t(`manager/packs/field/${name}`);
  return place > 0 ? `${word} ${place + 1}` : word;
}

/** The words for a decision about a row: what is taken and what is left depends on its kind. */
export function nameDecision(
  { kind, isGone }: { kind: string; isGone: boolean },
  decision: string,
  t: TFunction,
): string {
  if (kind === 'new') return t(`manager/packs/decide/new/${decision}`);
  if (kind === 'duplicate') return t(`manager/packs/decide/duplicate/${decision}`);
  if (isGone && kind !== 'kept') return t(`manager/packs/decide/gone/${decision}`);
  return t(`manager/packs/decide/update/${decision}`);
}
