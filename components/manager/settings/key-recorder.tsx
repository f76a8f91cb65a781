import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printKeys } from '@/components/ui/print-keys';
import { isImeKey } from '@/utils/commands';
import { combinationOf, splitCombination } from '@/utils/keys/combination';
import type { KeyVerdict } from '@/utils/keys/judge-key';
import classes from './reply-keys.module.css';

interface Props {
  label: string;
  judge(combination: string): KeyVerdict;
  /** Why the last combination was refused, in words. */
  explain(verdict: KeyVerdict): string;
  onRecord(combination: string): void;
  onCancel(): void;
}

/**
 * A field that takes the next combination pressed. Esc and Tab alone keep their meaning, so that
 * nobody is caught in it.
 */
export function KeyRecorder({ label, judge, explain, onRecord, onCancel }: Props) {
  const { t } = useTranslation();
  const [held, setHeld] = useState('');
  const [problem, setProblem] = useState('');
  /** Modifiers that were pressed and nothing with them: on their own they switch input methods. */
  const alone = useRef('');

  function onKeyDown(event: KeyboardEvent): void {
    const combination = combinationOf(event.nativeEvent);
    if (combination === 'Tab' || combination === 'Shift+Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (combination === 'Escape') {
      onCancel();
      return;
    }
    if (isImeKey(event.nativeEvent) && !/^(?:Ctrl|Alt|Meta)\+/.test(combination)) return;
    const isAlone = splitCombination(combination).code === '';
    alone.current = isAlone ? combination : '';
    setHeld(combination);
    if (isAlone) return;
    tell(combination);
  }

  function tell(combination: string): void {
    const verdict = judge(combination);
    if (verdict.refused) setProblem(explain(verdict));
    else onRecord(combination);
  }

  return (
    <div className={classes.recorder}>
      <input
        className={classes.recorderField}
        aria-label={label}
        aria-describedby="key-problem"
        readOnly
        // biome-ignore lint/a11y/noAutofocus: it was opened by pressing a button to record
        autoFocus
        value={held && printKeys(held)}
        placeholder={t('keys/table/record')}
        onKeyDown={onKeyDown}
        onKeyUp={() => {
          if (alone.current.includes('+')) tell(alone.current);
          alone.current = '';
        }}
        onBlur={onCancel}
      />
      <span id="key-problem" role="alert" className={classes.problem}>
        {problem}
      </span>
    </div>
  );
}
