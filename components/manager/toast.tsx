import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './toast.module.css';

/**
 * The bar at the foot of the page: what was done, with the way back. Without children there is
 * no bar, but its place stays, so that a screen reader speaks what comes into it.
 */
export function Toast({ children, onClose }: { children: ReactNode; onClose?: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.place} role="status">
      {children && (
        <div className={classes.toast}>
          {children}
          {onClose && (
            <CloseButton
              size="sm"
              variant="transparent"
              c="inherit"
              aria-label={t('manager/packs/close')}
              onClick={onClose}
            />
          )}
        </div>
      )}
    </div>
  );
}
