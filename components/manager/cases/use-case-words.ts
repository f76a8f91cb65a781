import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CaseWords } from '@/utils/cases/engine/case-words';

/** Words of exports in the language of the page. */
export function useCaseWords(): CaseWords & { language: string } {
  const { t, i18n } = useTranslation();
  const moment = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'long',
    hourCycle: 'h23',
  });
  return {
    language: i18n.language,
    field: (name) => fieldName(name, t),
    value: (field, value) => valueName(field, value, t),
    event: (what) => t(`manager/cases/event/${what}`),
    moment: (at) => moment.format(at),
  };
}

/** A field's name; of a fact its own, unless it is one the product fills in. */
function fieldName(name: string, t: TFunction): string {
  const fact = name.replace(/^facts\./, '');
  if (fact !== name) return t(`manager/cases/fact/${fact}`, { defaultValue: fact });
  if (name === 'stage') return t('manager/cases/stage');
  return t(`cases/field/${name}`, { defaultValue: name });
}

function valueName(field: string, value: string, t: TFunction): string {
  if (field === 'type' || field === 'stage')
    return t(`case/${field}/${value}`, { defaultValue: value });
  return t(`cases/${field}/${value}`, { defaultValue: value });
}
