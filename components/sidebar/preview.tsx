import { ActionIcon, Button, Kbd } from '@mantine/core';
import { IconCopy, IconCornerDownLeft, IconMessagePlus } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskHit, PreparedReply } from '@/utils/library/answers';
import classes from './desk.module.css';
import { FilledText } from './filled-text';
import { PreviewExtras } from './preview-extras';
import own from './reply.module.css';
import { VariantSwitch } from './variant-switch';
import { isWhole, wholeText } from './whole-text';

interface Props {
  hit: DeskHit;
  reply: PreparedReply | undefined;
  onInsert(id: string): void;
  onCopy(text: string): void;
  onPicture(id: string, at: number): void;
  onAskAgain(id: string, names: string[]): void;
  onLanguage(): void;
  onTone(): void;
  onPropose(id: string): void;
}

/** The chosen text as it would go into the box, with what is still missing marked. */
export const Preview = memo(function Preview({ hit, reply, onInsert, onCopy, ...rest }: Props) {
  const { t } = useTranslation();
  // The former hit's text only keeps its place: nobody may read or copy it as this one's.
  const isRight = reply?.id === hit.id;
  const first = reply?.messages[0];
  const of = reply?.messages.length ?? 0;
  return (
    <section className={classes.preview} aria-label={t('desk/preview')}>
      {isRight && <VariantSwitch reply={reply} onLanguage={rest.onLanguage} onTone={rest.onTone} />}
      <div className={classes.previewText} style={isRight ? {} : { visibility: 'hidden' }}>
        {of > 1 ? (
          <ol className={own.messages}>
            {reply?.messages.map(({ pieces }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: messages of one reply never move
              <li key={i}>
                <FilledText pieces={pieces} />
              </li>
            ))}
          </ol>
        ) : (
          first && <FilledText pieces={first.pieces} />
        )}
        {isRight && (
          <PreviewExtras
            reply={reply}
            onInsert={onInsert}
            onAskAgain={(names) => rest.onAskAgain(hit.id, names)}
            onPicture={(at) => rest.onPicture(hit.id, at)}
          />
        )}
      </div>
      <div className={classes.actions}>
        <Button
          size="xs"
          leftSection={<IconCornerDownLeft size={14} />}
          onClick={() => onInsert(hit.id)}
        >
          {t(of > 1 ? 'chain/first' : 'desk/insert', { of })}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCopy size={14} />}
          disabled={!isRight || !isWhole(reply)}
          onClick={() => reply && onCopy(wholeText(reply))}
        >
          {t('desk/copy')}
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={t('actions/propose-change')}
          title={t('actions/propose-change')}
          onClick={() => rest.onPropose(hit.id)}
        >
          <IconMessagePlus size={16} />
        </ActionIcon>
        <Kbd size="xs" className={classes.hint}>
          Enter
        </Kbd>
      </div>
    </section>
  );
});
