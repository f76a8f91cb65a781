import { Button, FileButton, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeExcerpt } from '@/utils/cases/engine/write-excerpt';
import type { ConversationSnapshot } from '@/utils/model/conversation';
import classes from './people.module.css';
import { useEvidence } from './use-evidence';

interface Props {
  caseId: string;
  /** What the console shows; null in the manager. */
  conversation: ConversationSnapshot | null;
}

const good = ['kept', 'scaled', 'known'];

/** Keeps the chat, the parcel, a picture or a note (guide 004-34). */
export function EvidenceAdd({ caseId, conversation }: Props) {
  const { t } = useTranslation();
  const { note, add, addPicture } = useEvidence(caseId);
  const [text, setText] = useState('');
  const order = conversation?.orders[0];
  const parcel = [order?.carrier, order?.trackingNo, order?.statusText].filter(Boolean).join(' · ');
  const saveNote = async () => {
    if (text.trim() === '') return;
    if (await add({ kind: 'note', title: '', text: text.trim() })) setText('');
  };
  return (
    <div className={classes.fields}>
      <Group gap={6}>
        {conversation && conversation.messages.length > 0 && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              void add({
                kind: 'chat',
                title: conversation.buyerName,
                text: writeExcerpt(conversation.messages, conversation.buyerName),
              })
            }
          >
            {t('cases/evidence/chat')}
          </Button>
        )}
        {parcel !== '' && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => void add({ kind: 'parcel', title: order?.no ?? '', text: parcel })}
          >
            {t('cases/evidence/parcel')}
          </Button>
        )}
        <FileButton accept="image/*" onChange={(file) => file && void addPicture(file)}>
          {(props) => (
            <Button size="compact-xs" variant="default" {...props}>
              {t('cases/evidence/picture')}
            </Button>
          )}
        </FileButton>
      </Group>
      <Textarea
        size="xs"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={20_000}
        aria-label={t('cases/evidence/noteLabel')}
        placeholder={t('cases/evidence/noteHint')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onPaste={(event) => {
          const file = [...event.clipboardData.files].find(({ type }) => type.startsWith('image/'));
          if (!file) return;
          event.preventDefault();
          void addPicture(file);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
          if (!event.ctrlKey && !event.metaKey) return;
          event.preventDefault();
          void saveNote();
        }}
      />
      {text.trim() !== '' && (
        <Group justify="flex-end">
          <Button size="compact-xs" onClick={() => void saveNote()}>
            {t('cases/evidence/addNote')}
          </Button>
        </Group>
      )}
      <div aria-live="polite">
        {note && (
          <p className={good.includes(note) ? classes.quiet : classes.warn} style={{ margin: 0 }}>
            {t(`cases/evidence/${note}`)}
          </p>
        )}
      </div>
    </div>
  );
}
