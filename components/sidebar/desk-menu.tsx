import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskMenuList } from './desk-menu-list';
import { later } from './later';

const List = later(
  async () => (await import('./desk-menu-list')).DeskMenuList,
  ({ button }) => button,
);

/** The button of the desk's menu; the menu itself comes with the first press. */
export function DeskMenu(props: Omit<ComponentProps<typeof DeskMenuList>, 'button'>) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const button = (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t('desk/menu')}
      aria-haspopup="menu"
      // The button inside the menu stands in for the pressed one: Esc comes back to it.
      autoFocus={isAsked}
      onClick={() => setAsked(true)}
    >
      <IconDots size={18} />
    </ActionIcon>
  );
  return isAsked ? <List {...props} button={button} /> : button;
}
