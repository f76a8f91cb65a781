import { ActionIcon, Badge, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconBellZ, IconCheck, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import type { Reminder } from '@/utils/model/reminder';
import classes from './desk.module.css';
import { tellTime } from './remind-times';

const SNOOZE = 15 * 60_000;

/** Everything that is due or waiting, with one key for each thing one can do. */
export function RemindersView() {
  const { t } = useTranslation();
  const { data: rows, isPending } = useQuery({
    queryKey: ['reminders', 'open'],
    queryFn: () => ask('reminder:list', { states: ['fired', 'waiting'] }),
  });
  if (isPending) return <div className={classes.view} />;
  const due = rows?.filter((row) => row.state === 'fired') ?? [];
  const later = rows?.filter((row) => row.state === 'waiting') ?? [];
  if (due.length + later.length === 0) {
    return (
      <Stack className={classes.view} justify="center" align="center" gap={4}>
        <Text fw={600}>{t('reminder/none')}</Text>
        <Text size="sm" c="dimmed" ta="center" px="md">
          {t('reminder/noneHint')}
        </Text>
      </Stack>
    );
  }
  return (
    <div className={classes.view}>
      <Section title={t('reminder/due')} rows={due} />
      <Section title={t('reminder/later')} rows={later} />
    </div>
  );
}

function Section({ title, rows }: { title: string; rows: Reminder[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <Group gap={6} mt="sm" mb={6} px={4}>
        <Text size="xs" c="dimmed" component="h2">
          {title}
        </Text>
        <Badge size="xs" variant="light" color="gray">
          {rows.length}
        </Badge>
      </Group>
      <Stack gap={8} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </Stack>
    </section>
  );
}

function Row({ row }: { row: Reminder }) {
  const { t, i18n } = useTranslation();
  const { id, conversation, orderNo } = row;
  const place = t([`consoles/${conversation.console}`, conversation.console]);
  return (
    <li className={classes.card} style={{ margin: 0 }}>
      <div className={classes.cardLine}>
        <Text className={classes.cut} fz={13} fw={600}>
          {conversation.buyerName || place}
        </Text>
        <Text fz={12} c={row.state === 'fired' ? 'orange' : 'dimmed'} ff="monospace">
          {tellTime(row.dueAt, Date.now(), i18n.language)}
        </Text>
      </div>
      <Text fz={12} c="dimmed">
        {[
          t(`reminder/kind/${row.kind}`),
          place,
          orderNo && t('reminder/orderDetail', { tail: orderNo.slice(-4) }),
          row.note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Group gap={4} mt={6}>
        <Button size="compact-xs" variant="light" onClick={() => ask('reminder:open', { id })}>
          {t('reminder/open')}
        </Button>
        <span style={{ flex: 1 }} />
        <Act
          label={t('reminder/snooze')}
          icon={<IconBellZ size={15} />}
          act={() => ask('reminder:snooze', { id, dueAt: Date.now() + SNOOZE })}
        />
        <Act
          label={t('reminder/done')}
          icon={<IconCheck size={15} />}
          act={() => ask('reminder:settle', { id, how: 'done' })}
        />
        <Act
          label={t('reminder/cancel')}
          icon={<IconX size={15} />}
          act={() => ask('reminder:settle', { id, how: 'cancelled' })}
        />
      </Group>
    </li>
  );
}

function Act({ label, icon, act }: { label: string; icon: React.ReactNode; act(): void }) {
  return (
    <Tooltip label={label} openDelay={300}>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} onClick={act}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
