import { Button, Menu, TextInput } from '@mantine/core';
import { IconBellPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { remindTimes, toInputValue } from './remind-times';

/** "Remind me about this": quick choices and a time of one's own. */
export function RemindMenu({ onRemind }: { onRemind(dueAt: number): void }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [own, setOwn] = useState('');
  const ownTime = own ? new Date(own).getTime() : Number.NaN;

  const remind = (dueAt: number) => {
    setOpened(false);
    setOwn('');
    onRemind(dueAt);
  };

  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      width={216}
      withinPortal
    >
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
          <Menu.Item key={key} onClick={() => remind(dueAt)}>
            {t(`reminder/${key}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <form
          style={{ display: 'flex', gap: 6, padding: '4px 8px 6px' }}
          onSubmit={(event) => {
            event.preventDefault();
            if (ownTime > Date.now()) remind(ownTime);
          }}
        >
          <TextInput
            type="datetime-local"
            size="xs"
            aria-label={t('reminder/pickTime')}
            min={toInputValue(Date.now())}
            value={own}
            onChange={(event) => setOwn(event.currentTarget.value)}
            style={{ flex: 1 }}
          />
          <Button type="submit" size="xs" px={8} disabled={!(ownTime > Date.now())}>
            OK
          </Button>
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}
