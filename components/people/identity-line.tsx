import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tellTime } from '@/components/reminders/remind-times';
import { ask } from '@/components/ui/ask';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import classes from './people.module.css';

interface Props {
  conversation: ConversationSnapshot;
  /** UTC epoch ms; 0 = never. */
  identifiedAt: number;
}

/** Who this is has to be sure before addresses and numbers are spoken of (guide 003-03). */
export function IdentityLine({ conversation, identifiedAt }: Props) {
  const { t, i18n } = useTranslation();
  const { console, shop, url, buyerKey, buyerName } = conversation;
  const place = { console, shop, url, buyerKey, buyerName };
  return (
    <div className={classes.row} style={{ alignItems: 'center' }}>
      <span className={classes.quiet} style={{ flex: 1 }}>
        {identifiedAt === 0
          ? t('contacts/identify')
          : t('contacts/identified', { time: tellTime(identifiedAt, Date.now(), i18n.language) })}
      </span>
      <Button
        size="compact-xs"
        variant="light"
        onClick={() => void ask('contact:identified', { conversation: place })}
      >
        {t('contacts/confirmIdentity')}
      </Button>
    </div>
  );
}
