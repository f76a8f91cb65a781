import { Button, Text } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isPartial } from '@/utils/consoles/describe-reading';
import { isOpen } from '@/utils/model/conversation-key';
import classes from './desk.module.css';
import { ReadingList } from './reading-list';
import type { OpenConversation } from './use-conversation';
import { isEmbedded } from './use-line';

interface Props {
  open: OpenConversation;
  onTeach(): void;
}

/** Tells plainly what the desk can and cannot do on this page, where that is not everything. */
export const PageNote = memo(function PageNote({ open, onTeach }: Props) {
  const { t } = useTranslation();
  const { snapshot, page } = open;
  const isWorking = snapshot !== null && isOpen(snapshot);
  const isKnown = page !== undefined && page.console !== 'generic';
  const reading = isKnown && isPartial(page.reading) ? page.reading : null;
  if (isWorking) {
    if (!reading) return null;
    return (
      <details className={classes.partial}>
        <summary>{t('desk/partly')}</summary>
        <ReadingList reading={reading} />
      </details>
    );
  }
  const isNothingRead = snapshot === null;
  const say = !isNothingRead ? 'noConversation' : reading ? 'byAddress' : 'generic';
  return (
    <section className={classes.card}>
      <Text fz={13} fw={600}>
        {t(`desk/${say}`)}
      </Text>
      <Text fz={12} c="dimmed" lh={1.6}>
        {t(`desk/${say}Hint`)}
      </Text>
      {reading && <ReadingList reading={reading} />}
      {isNothingRead && isEmbedded && (
        <Button size="compact-sm" variant="default" mt={8} onClick={onTeach}>
          {t('teach/start')}
        </Button>
      )}
    </section>
  );
});
