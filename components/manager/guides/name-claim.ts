import { useTranslation } from 'react-i18next';
import type { Claim } from '@/utils/guides/claim';

/** What a claim is called: by itself, or in the words of the product. */
export function useClaimName(): (claim: Claim) => string {
  const { t } = useTranslation();
  return ({ kind, id, title }) => {
    if (kind === 'metric') return t(`manager/insights/measure/${id}`);
    if (kind === 'check') return t(`manager/guides/check/${id}`);
    if (kind !== 'view') return title;
    const [view = '', part] = id.split('/', 2);
    const name = t(`manager/tabs/${view}`);
    return part ? `${name} · ${t(`manager/reminders/part/${part}`)}` : name;
  };
}
