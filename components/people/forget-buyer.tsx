import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import classes from './people.module.css';

interface Props {
  place: { console: string; shop: string; buyerKey: string };
  name: string;
  onForgotten(): void;
}

/** Deletes everything of a buyer, for good: it says so, and asks once more. */
export function ForgetBuyer({ place, name, onForgotten }: Props) {
  const { t } = useTranslation();
  const [step, setStep] = useState<'ask' | 'sure' | 'busy' | 'failed'>('ask');
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (step === 'sure') keep.current?.focus();
  }, [step]);
  const { data: elsewhere = 0 } = useQuery({
    queryKey: ['buyer', 'elsewhere', place.console, place.shop, place.buyerKey],
    queryFn: () =>
      ask('buyer:elsewhere', {
        console: place.console,
        shop: place.shop,
        buyerKey: place.buyerKey,
      }),
    enabled: step === 'sure',
  });
  const forget = async () => {
    const { console: place_, shop, buyerKey } = place;
    setStep('busy');
    try {
      await ask('contact:forget', { console: place_, shop, buyerKey });
      onForgotten();
    } catch (error) {
      console.warn('[sidedesk] a buyer was not forgotten', error);
      setStep('failed');
    }
  };
  if (step === 'ask') {
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        color="red"
        style={{ alignSelf: 'flex-start', flex: 'none' }}
        onClick={() => setStep('sure')}
      >
        {t('contacts/forget')}
      </Button>
    );
  }
  return (
    <div className={classes.warn} role="alertdialog" aria-label={t('contacts/forget')}>
      {t(step === 'failed' ? 'contacts/forgetFailed' : 'contacts/forgetSure', { name })}
      {step === 'sure' && elsewhere > 0 && (
        <p className={classes.elsewhere}>{t('contacts/forgetElsewhere', { count: elsewhere })}</p>
      )}
      <Group gap={8} mt={8} justify="flex-end">
        <Button ref={keep} size="compact-xs" variant="default" onClick={() => setStep('ask')}>
          {t('contacts/keep')}
        </Button>
        <Button
          size="compact-xs"
          color="red"
          loading={step === 'busy'}
          onClick={() => void forget()}
        >
          {t('contacts/forgetNow')}
        </Button>
      </Group>
    </div>
  );
}
