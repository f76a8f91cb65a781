import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maskPrivate } from '@/utils/contacts/mask-private';
import { LateText } from './late-text';
import classes from './people.module.css';

interface Props {
  label: string;
  placeholder?: string;
  value: string;
  maxLength: number;
  onSave(value: string): void;
}

/**
 * A text whose phones, addresses and numbers are covered until somebody asks for them (guide
 * 003-03); it is written in only uncovered, so that nothing covered is ever stored.
 */
export function MaskedText({ label, placeholder, value, maxLength, onSave }: Props) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const masked = maskPrivate(value);
  if (isShown || masked === value) {
    return (
      <LateText
        label={label}
        placeholder={placeholder}
        maxLength={maxLength}
        value={value}
        onSave={onSave}
      />
    );
  }
  return (
    <div>
      <div className={classes.sectionHead}>
        <span>{label}</span>
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(true)}>
          {t('contacts/reveal')}
        </Button>
      </div>
      <p className={classes.quiet} style={{ margin: 0, whiteSpace: 'pre-wrap' }}>
        {masked}
      </p>
    </div>
  );
}
