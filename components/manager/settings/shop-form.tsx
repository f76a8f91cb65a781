import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import { SavedText } from './saved-text';
import classes from './settings.module.css';
import { useLock } from './use-lock';
import type { ChangeSettings } from './use-settings';

/** Shop variables that replies use (guide 004-40), in the order of the form. */
const shopVariables = [
  'shop.name',
  'shop.service_hours',
  'shop.return_address',
  'shop.return_days',
  'shop.refund_hours',
  'shop.ship_hours',
  'shop.warranty_months',
] as const;

/** What every reply of this shop knows about the shop. */
export function ShopForm({ onChange }: { onChange: ChangeSettings }) {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const lockOf = useLock();
  return (
    <div className={classes.fields}>
      {shopVariables.map((name) => (
        <SavedText
          key={name}
          {...lockOf(`shopVariables.${name}`)}
          label={t(`manager/settings/variables/${name}`)}
          className={name === 'shop.return_address' ? classes.wide : undefined}
          maxLength={2_000}
          value={settings.shopVariables[name] ?? ''}
          onSave={(value) =>
            onChange(({ shopVariables: old }) => ({ shopVariables: { ...old, [name]: value } }))
          }
        />
      ))}
    </div>
  );
}
