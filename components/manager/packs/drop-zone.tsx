import { Text } from '@mantine/core';
import IconFileImport from '@tabler/icons-react/dist/esm/icons/IconFileImport.mjs';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './packs.module.css';

/** Takes one file, dropped or chosen. A button for the keyboard, a target for the mouse. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);

  const take = (files: FileList | null) => {
    const file = files?.[0];
    setSeveral(files !== null && files.length > 1);
    if (file && files.length === 1) onFile(file);
  };
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type !== 'dragleave');
  };

  return (
    <>
      <button
        type="button"
        className={classes.drop}
        data-over={over || undefined}
        onClick={() => input.current?.click()}
        onDragEnter={hold}
        onDragOver={hold}
        onDragLeave={hold}
        onDrop={(event) => {
          hold(event);
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <IconFileImport className={classes.dropIcon} size={28} stroke={1.4} aria-hidden />
        <span className={classes.dropTitle}>{t('manager/packs/drop')}</span>
        <span className={classes.dropHint}>{t('manager/packs/dropHint')}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('manager/packs/choose')}
        accept=".json,.jsonl,.ndjson"
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = '';
        }}
      />
      {several && (
        <Text role="alert" className={classes.bad} size="sm">
          {t('manager/packs/oneFile')}
        </Text>
      )}
    </>
  );
}
