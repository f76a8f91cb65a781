import { Button } from '@mantine/core';
import IconFileImport from '@tabler/icons-react/dist/esm/icons/IconFileImport.mjs';
import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DroppedFile } from '@/utils/packs/workbench/calls';
import classes from './drop-zone.module.css';
import { listDropped, nameFiles } from './list-dropped';

/** Endings offered in the file dialogue; what is dropped is judged by its content alone. */
const ENDINGS =
  '.json,.jsonl,.ndjson,.csv,.tsv,.txt,.xlsx,.yml,.yaml,.md,.markdown,.mdx,.zip,.png,.jpg,.jpeg,.gif,.webp';

/**
 * Takes files and folders, dropped or chosen, and what is pasted on the page. A button for the
 * keyboard, a target for the mouse.
 */
export function DropZone({ onFiles }: { onFiles: (files: DroppedFile[]) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const take = (files: DroppedFile[]) => {
    if (files.length > 0) onFiles(files);
  };
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type !== 'dragleave');
  };
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    const isTyping = target instanceof Element && target.matches('input, textarea, select');
    if (isTyping || !clipboardData) return;
    const text = clipboardData.getData('text/plain');
    if (clipboardData.files.length > 0) take(nameFiles(clipboardData.files));
    else if (text.trim() !== '') {
      take([{ name: `${t('manager/packs/pasted')}.txt`, file: new Blob([text]) }]);
    } else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => paste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);

  return (
    <div className={classes.dropFrame}>
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
          void listDropped(event.dataTransfer).then(take);
        }}
      >
        <IconFileImport className={classes.dropIcon} size={32} stroke={1.4} aria-hidden />
        <span className={classes.dropTitle}>{t('manager/packs/drop')}</span>
        <span className={classes.dropHint}>{t('manager/packs/dropHint')}</span>
        <span className={classes.dropHint}>{t('manager/packs/dropMore')}</span>
      </button>
      <Button
        className={classes.dropFolder}
        variant="subtle"
        size="compact-sm"
        onClick={() => folder.current?.click()}
      >
        {t('manager/packs/chooseFolder')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={t('manager/packs/choose')}
        accept={ENDINGS}
        onChange={(event) => {
          take(nameFiles(event.currentTarget.files ?? []));
          // The same file may be chosen again after it was corrected.
          event.currentTarget.value = '';
        }}
      />
      <input
        ref={(element) => {
          folder.current = element;
          // React has no property for it.
          element?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label={t('manager/packs/chooseFolder')}
        onChange={(event) => {
          take(nameFiles(event.currentTarget.files ?? []));
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
