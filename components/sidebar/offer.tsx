import { Button, Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sayIn } from '@/components/reminders/say-in';
import type { Offered } from '@/utils/reminders/offered';
import classes from './desk.module.css';

interface Props {
  offer: Offered;
  onInsert(replyId: string): void;
  onDone(): void;
}

/** A reminder that is due for the buyer on screen, with its words one Enter away. */
export function Offer({ offer, onInsert, onDone }: Props) {
  const { t, i18n } = useTranslation();
  const { reminder, branches } = offer;
  const { kind, replyId, note } = reminder;
  const buyer = reminder.conversation.buyerName;
  const say = kind === 'unpaid-nudge' ? 'reminder/offer' : 'reminder/offerManual';
  return (
    <section className={classes.offer} role="alert">
      <Text fz={13} lh={1.5}>
        {t(say, { buyer })}
      </Text>
      {note && (
        <Text fz={12} lh={1.5} mt={2} style={{ overflowWrap: 'anywhere' }}>
          {note}
        </Text>
      )}
      <Group gap={8} mt={8}>
        {replyId && (
          <Button size="compact-sm" color="orange" onClick={() => onInsert(replyId)}>
            {t('desk/insert')}
          </Button>
        )}
        {branches.map((branch) => (
          <Button
            key={branch.replyId}
            size="compact-sm"
            variant="default"
            onClick={() => onInsert(branch.replyId)}
          >
            {sayIn(branch.label, i18n.language)}
          </Button>
        ))}
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
