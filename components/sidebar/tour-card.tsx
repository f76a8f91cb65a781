import { Button, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { tourSteps } from '@/utils/model/tour';
import classes from './tour.module.css';
import { type TourSeen, useTour } from './use-tour';

/** The tour of the practice console: what to do next, in one place above the search. */
export function TourCard(seen: TourSeen) {
  const { t } = useTranslation();
  const { done, isOn, step, stop, resume, restart } = useTour(seen);
  const isOver = done === tourSteps.length;
  if (!isOn) {
    return (
      <div className={classes.paused}>
        <Button size="compact-xs" variant="subtle" onClick={isOver ? restart : resume}>
          {t(isOver ? 'tour/again' : 'tour/resume')}
        </Button>
      </div>
    );
  }
  return (
    <section className={classes.tour} aria-label={t('tour/title')} data-tour={step ?? 'done'}>
      <div className={classes.bars} aria-hidden>
        {tourSteps.map((one, i) => (
          <span key={one} data-done={i < done || undefined} data-now={i === done || undefined} />
        ))}
      </div>
      <div aria-live="polite">
        {step && (
          <Text fz={12} c="dimmed">
            {t('tour/at', { at: done + 1, of: tourSteps.length })}
          </Text>
        )}
        <Text fz={14} fw={600}>
          {step ? t(`tour/step/${step}`) : t('tour/done')}
        </Text>
        <Text fz={13} lh={1.6}>
          {step ? t(`tour/how/${step}`) : t('tour/doneHint')}
        </Text>
      </div>
      <div className={classes.acts}>
        {step === 'own' && <WriteButton />}
        <Button size="compact-sm" variant={step ? 'subtle' : 'filled'} onClick={stop}>
          {t(step ? 'tour/skip' : 'tour/close')}
        </Button>
      </div>
    </section>
  );
}

/** Takes the focus when its step comes: nothing is being typed then, and Enter goes on. */
function WriteButton() {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.hasFocus()) button.current?.focus();
  }, []);
  return (
    <Button
      ref={button}
      size="compact-sm"
      onClick={() => void ask('manager:open', { view: 'library', id: '~new' })}
    >
      {t('tour/write')}
    </Button>
  );
}
