import { Kbd } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { sayClock } from '@/components/playbooks/say-clock';
import { useNow } from '@/components/reminders/use-now';
import type { DeskPlaybooks } from '@/utils/playbooks/guide';
import classes from './playbook-line.module.css';

interface Props {
  playbooks: DeskPlaybooks;
  onShow(): void;
}

/** One line: the playbook that runs and how far it is, else the one this buyer's words ask for. */
export const PlaybookLine = memo(function PlaybookLine({ playbooks, onShow }: Props) {
  const { t } = useTranslation();
  const now = useNow();
  const [run, ...others] = playbooks.running;
  const fits = playbooks.suggested[0];
  if (run) {
    const clock = run.clock && sayClock(run.clock, now, t);
    return (
      <button
        type="button"
        className={classes.line}
        data-late={clock?.tone === 'late' || undefined}
        onClick={onShow}
      >
        <IconListCheck size={16} aria-hidden className={classes.icon} />
        <span className={classes.words} title={`${run.title} · ${run.step}`}>
          <strong>{run.title}</strong> {t('playbook/at', { done: run.done, of: run.of })} ·{' '}
          {run.step}
        </span>
        {clock && (
          <span className={classes.clock} data-tone={clock.tone}>
            {clock.text}
          </span>
        )}
        {others.length > 0 && <span className={classes.more}>+{others.length}</span>}
        <Kbd size="xs" className={classes.key}>
          Alt P
        </Kbd>
      </button>
    );
  }
  if (!fits) return null;
  const why = fits.words.map((word) => word.replaceAll('&', '…')).join('、');
  return (
    <button type="button" className={classes.line} data-new onClick={onShow}>
      <IconListCheck size={16} aria-hidden className={classes.icon} />
      <span
        className={classes.words}
        title={`${fits.title} · ${t('playbook/why', { words: why })}`}
      >
        {t('playbook/start')} <strong>{fits.title}</strong>
        <span className={classes.why}> {t('playbook/why', { words: why })}</span>
      </span>
      <Kbd size="xs" className={classes.key}>
        Alt P
      </Kbd>
    </button>
  );
});
