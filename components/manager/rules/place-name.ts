import type { TFunction } from 'i18next';
import { definitions } from '@/utils/consoles/definitions';

/** Marketplaces that rules of the starter pack name and where no desk is. */
const MORE = ['qianniu', 'temu'];
export const places = [...definitions.map(({ id }) => id), ...MORE];

/** A console's name in the agent's language; an unknown id as it is. */
export function placeName(id: string, t: TFunction): string {
  const later = t(`manager/rules/places/${id}`, { defaultValue: id });
  return t(`consoles/${id}`, { defaultValue: later });
}
