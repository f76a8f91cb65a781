import { Button } from '@mantine/core';
import { IconBellPlus } from '@tabler/icons-react';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from './later';
import type { RemindMenuList } from './remind-menu-list';

const List = later(
  async () => (await import('./remind-menu-list')).RemindMenuList,
  ({ button }) => button,
);

/** "Remind me about this"; the times come with the first press. */
export function RemindMenu(props: Omit<ComponentProps<typeof RemindMenuList>, 'button'>) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const button = (
    <Button
      size="compact-xs"
      variant="light"
      leftSection={<IconBellPlus size={13} />}
      style={{ flex: 'none' }}
      aria-haspopup="menu"
      // The button inside the menu stands in for the pressed one: Esc comes back to it.
      autoFocus={isAsked}
      onClick={() => setAsked(true)}
    >
      {t('reminder/add')}
    </Button>
  );
  return isAsked ? <List {...props} button={button} /> : button;
}
