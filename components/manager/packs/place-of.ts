import type { TFunction } from 'i18next';
import type { ImportProblem } from '@/utils/packs/parsed';

/** `a.csv · 话术 第 3 行`: which file, which list and which row. */
export function placeOf({ row, list, file }: ImportProblem, t: TFunction): string {
  const place = row === undefined ? '' : t('manager/packs/row', { row });
  const named = list && place ? `${t(`manager/packs/list/${list}`)} ${place}` : place;
  return [file, named].filter(Boolean).join(' · ');
}
