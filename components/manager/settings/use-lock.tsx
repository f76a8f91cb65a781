import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePolicy } from '@/components/ui/use-policy';
import classes from './settings.module.css';

/** Props of a field that the policy fixes; no props at all for every other. */
interface Lock {
  disabled?: true;
  description?: string;
  rightSection?: ReactNode;
  inputWrapperOrder?: ('label' | 'input' | 'description' | 'error')[];
  classNames?: { input: string | undefined };
}

/**
 * Asks of one setting whether the policy fixes it.
 * @returns a function from the name of a setting, or `shopVariables.<name>`, to the props of
 * its field: shown as it is, not to be changed, with the reason
 */
export function useLock(): (name: string) => Lock {
  const { t } = useTranslation();
  const { locked } = usePolicy();
  return (name) =>
    locked.includes(name)
      ? {
          disabled: true,
          description: t('policy/locked'),
          rightSection: <IconLock size={16} stroke={1.6} aria-hidden />,
          // Below, so that it stays in line with a field beside it that has none.
          inputWrapperOrder: ['label', 'input', 'description', 'error'],
          classNames: { input: classes.locked },
        }
      : {};
}
