import { Button, Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Reminder } from '@/utils/model/reminder';
import classes from './desk.module.css';

interface Props {
  reminder: Reminder;
  onInsert: (() => void) | null;
  onDone(): void;
}

/** A reminder that is due for the buyer on screen, with its words one Enter away. */
export function Offer({ reminder, onInsert, onDone }: Props) {
  const { t } = useTranslation();
  const buyer = reminder.conversation.buyerName;
  const say = reminder.kind === 'unpaid-nudge' ? 'reminder/offer' : 'reminder/offerManual';
  return (
    <section className={classes.offer} role="alert">
      <Text fz={13} lh={1.5}>
        {t(say, { buyer })}
      </Text>
      <Group gap={8} mt={8}>
        {onInsert && (
          <Button size="compact-sm" color="orange" onClick={onInsert}>
            {t('desk/insert')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCheck size={14} />}
          onClick={onDone}
        >
          {t('reminder/done')}
        </Button>
      </Group>
    </section>
  );
}
