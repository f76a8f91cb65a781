import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconLanguage, IconMoodSmile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PreparedReply } from '@/utils/library/answers';
import classes from './reply.module.css';
import { nameLanguage } from './tell-finding';

interface Props {
  reply: PreparedReply;
  onLanguage(): void;
  onTone(): void;
}

/** Which wording this is, where there are several; one key each goes to the next. */
export function VariantSwitch({ reply, onLanguage, onTone }: Props) {
  const { t, i18n } = useTranslation();
  const now = reply.variants[reply.variant];
  if (!now) return null;
  const hasLanguages = new Set(reply.variants.map(({ locale }) => locale)).size > 1;
  const hasTones = tonesBeside(reply).length > 1;
  if (!hasLanguages && !hasTones) return null;
  return (
    <div className={classes.switches}>
      {hasLanguages && (
        <Tooltip label={t('desk/nextLanguage')} openDelay={400}>
          <UnstyledButton className={classes.switch} data-switch="language" onClick={onLanguage}>
            <IconLanguage size={13} aria-hidden />
            {nameLanguage(now.locale, i18n.language)}
          </UnstyledButton>
        </Tooltip>
      )}
      {hasTones && (
        <Tooltip label={t('desk/nextTone')} openDelay={400}>
          <UnstyledButton className={classes.switch} data-switch="tone" onClick={onTone}>
            <IconMoodSmile size={13} aria-hidden />
            {t(`manager/library/tone/${now.tone}`)}
          </UnstyledButton>
        </Tooltip>
      )}
      {now.isOld && <span className={classes.old}>{t('desk/oldTranslation')}</span>}
    </div>
  );
}

/** The tones of the language that is shown, in their order, each once. */
export function tonesBeside({ variants, variant }: PreparedReply) {
  const { locale } = variants[variant] ?? {};
  return [...new Set(variants.filter((one) => one.locale === locale).map(({ tone }) => tone))];
}

/** The next of a list after the one in use; undefined when there is no other. */
export function nextOf<T>(all: T[], now: T): T | undefined {
  return all.length < 2 ? undefined : all[(all.indexOf(now) + 1) % all.length];
}
