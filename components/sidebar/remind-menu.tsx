import { Button, Menu } from '@mantine/core';
import { IconBellPlus, IconCalendarTime } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { remindTimes } from '@/components/reminders/remind-times';

interface Props {
  onRemind(dueAt: number): void;
  /** Asks for a time of one's own, in words or from a calendar. */
  onPick(): void;
}

/** "Remind me about this": quick choices, and the way to a time of one's own. */
export function RemindMenu({ onRemind, onPick }: Props) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" shadow="md" width={200}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconBellPlus size={13} />}
          style={{ flex: 'none' }}
        >
          {t('reminder/add')}
        </Button>
      </Menu.Target>
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
