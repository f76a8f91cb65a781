import { ActionIcon, Button, Kbd } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './reply.module.css';
import type { Chain } from './use-insert';

interface Props {
  chain: Chain;
  onNext(): void;
  onEnd(): void;
}

/** A reply of several messages: how far it is, what comes next, and the key for it. */
export function ChainBar({ chain: { prepared, at }, onNext, onEnd }: Props) {
  const { t } = useTranslation();
  const of = prepared.messages.length;
  return (
    <section className={classes.chain} aria-label={t('chain/title')}>
      <div className={classes.chainHead}>
        <span className={classes.chainTitle}>{prepared.title}</span>
        <span aria-live="polite">{t('chain/progress', { at: at + 1, of })}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('chain/end')}
          onClick={onEnd}
        >
          <IconX size={14} />
        </ActionIcon>
      </div>
      <div className={classes.steps} aria-hidden>
        {prepared.messages.map((_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages of one reply never move
          <span key={i} data-done={i < at || undefined} data-now={i === at || undefined} />
        ))}
      </div>
      <p className={classes.chainText}>{prepared.messages[at]?.text}</p>
      <Button size="compact-sm" onClick={onNext} rightSection={<Kbd size="xs">Alt N</Kbd>}>
        {t('chain/next')}
      </Button>
    </section>
  );
}
