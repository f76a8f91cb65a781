import { Button, Text } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './desk.module.css';
import type { OpenConversation } from './use-conversation';
import { isEmbedded } from './use-line';

interface Props {
  open: OpenConversation;
  onTeach(): void;
}

/** Tells plainly what the desk can and cannot do on this page, where that is not everything. */
export const PageNote = memo(function PageNote({ open, onTeach }: Props) {
  const { t } = useTranslation();
  if (open.snapshot?.buyerKey) return null;
  const isGeneric = open.snapshot === null;
  return (
    <section className={classes.card}>
      <Text fz={13} fw={600}>
        {t(isGeneric ? 'desk/generic' : 'desk/noConversation')}
      </Text>
      <Text fz={12} c="dimmed" lh={1.6}>
        {t(isGeneric ? 'desk/genericHint' : 'desk/noConversationHint')}
      </Text>
      {isGeneric && isEmbedded && (
        <Button size="compact-sm" variant="default" mt={8} onClick={onTeach}>
          {t('teach/start')}
        </Button>
      )}
    </section>
  );
});
