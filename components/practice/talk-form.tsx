import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isImeKey } from '@/utils/commands';
import classes from './practice.module.css';

/** The console's own box and its own send button: Enter sends, as in most consoles. */
export function TalkForm({ onSend }: { onSend(text: string): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const send = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    onSend(text);
    setText('');
    box.current?.focus();
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <textarea
        id="practice-box"
        ref={box}
        className={classes.box}
        rows={4}
        aria-label={t('practice/box')}
        placeholder={t('practice/box')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || isImeKey(event.nativeEvent)) return;
          send(event);
        }}
      />
      <button type="submit" className={classes.send} disabled={text.trim() === ''}>
        {t('practice/send')}
      </button>
    </form>
  );
}
