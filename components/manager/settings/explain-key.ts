import type { TFunction } from 'i18next';
import type { KeyRefusal, KeyWarning } from '@/utils/keys/judge-key';

/** Why a combination cannot be had, in a sentence. `titleOf` names the reply that has it. */
export function explainRefusal(
  refusal: KeyRefusal,
  t: TFunction,
  titleOf: (id: string) => string,
): string {
  const act = refusal.why === 'browser' ? t(`keys/browser/${refusal.act}`) : '';
  const title = refusal.why === 'reply' ? titleOf(refusal.itemId) : '';
  return t(`keys/refused/${refusal.why}`, { act, title });
}

/** What a combination costs, in a sentence. */
export function explainWarning(warning: KeyWarning, t: TFunction): string {
  return warning.why === 'browser'
    ? t('keys/warned/browser', { act: t(`keys/browser/${warning.act}`) })
    : t('keys/warned/console', {
        console: t([`consoles/${warning.console}`, warning.console]),
      });
}
