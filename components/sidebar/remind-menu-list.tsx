import { Menu } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { remindTimes } from '@/components/reminders/remind-times';

interface Props {
  /** What opens and closes it. */
  button: ReactNode;
  onRemind(dueAt: number): void;
  /** Asks for a time of one's own, in words or from a calendar. */
  onPick(): void;
}

/** Quick choices of a time, and the way to one of one's own. */
export function RemindMenuList({ button, onRemind, onPick }: Props) {
  const { t } = useTranslation();
  // Opened once its button has the focus, which the menu remembers.
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(true), []);
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" width={200}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {remindTimes(Date.now()).map(({ key, dueAt }) => (
          <Menu.Item key={key} onClick={() => onRemind(dueAt)}>
            {t(`reminder/${key}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconCalendarTime size={15} />} onClick={onPick}>
          {t('reminder/pickTime')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
