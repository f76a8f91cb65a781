import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './practice.module.css';
import type { useTalk } from './use-talk';

interface Props {
  said: ReturnType<typeof useTalk>['said'];
  label: string;
}

/** What was said, the newest in sight. */
export function TalkMessages({ said, label }: Props) {
  const { t } = useTranslation();
  const end = useRef<HTMLLIElement>(null);
  const count = said.length;
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  return (
    <ol id="practice-messages" className={classes.messages} aria-live="polite" aria-label={label}>
      {said.map(({ id, by }, i) => (
        <li
          key={id}
          ref={i === count - 1 ? end : undefined}
          className={classes.message}
          data-message={id}
          data-side={'buyer' in by ? 'buyer' : 'agent'}
        >
          <p>{'buyer' in by ? t(`practice/says/${by.buyer}`) : by.agent}</p>
        </li>
      ))}
    </ol>
  );
}
