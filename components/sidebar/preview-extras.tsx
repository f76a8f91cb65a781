import { UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconBulb, IconPencil, IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { nameVariable } from '@/components/ui/highlight';
import type { PreparedReply } from '@/utils/library/answers';
import { ArticleImages } from './article-images';
import classes from './reply.module.css';
import { nameLanguage } from './tell-finding';

interface Props {
  reply: PreparedReply;
  onInsert(id: string): void;
  onAskAgain(names: string[]): void;
  onPicture(at: number): void;
}

/** What belongs to a reply besides its text: meaning, values, pictures, what follows. */
export function PreviewExtras({ reply, onInsert, onAskAgain, onPicture }: Props) {
  const { t, i18n } = useTranslation();
  const { beside, remembered, images, next, notes } = reply;
  return (
    <>
      {beside && (
        <p className={classes.beside} lang={beside.locale}>
          <span className={classes.besideLabel}>{nameLanguage(beside.locale, i18n.language)}</span>
          {beside.text}
        </p>
      )}
      {(remembered.length > 0 || images.length > 0 || next.length > 0) && (
        <div className={classes.chips}>
          {remembered.map(({ name, value }) => (
            <UnstyledButton
              key={name}
              className={classes.chip}
              title={t('desk/changeValue')}
              onClick={() => onAskAgain([name])}
            >
              <IconPencil size={12} aria-hidden />
              {nameVariable(name, t)}：{value}
            </UnstyledButton>
          ))}
          {images.map((name, at) => (
            <UnstyledButton
              // biome-ignore lint/suspicious/noArrayIndexKey: two pictures may have one name
              key={at}
              className={classes.chip}
              title={t('desk/putImage')}
              onClick={() => onPicture(at)}
            >
              <IconPhoto size={12} aria-hidden />
              {name}
            </UnstyledButton>
          ))}
          {next.map(({ id, title }) => (
            <UnstyledButton
              key={id}
              className={classes.chip}
              title={t('desk/insertNext')}
              onClick={() => onInsert(id)}
            >
              <IconArrowRight size={12} aria-hidden />
              {title}
            </UnstyledButton>
          ))}
        </div>
      )}
      {images.length > 0 && <ArticleImages id={reply.id} />}
      {notes && (
        <p className={classes.notes}>
          <IconBulb size={13} aria-hidden />
          {notes}
        </p>
      )}
    </>
  );
}
