import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { isImeKey } from '@/utils/commands';
import type { OrderFacts } from '@/utils/model/order';
import type { Prompt } from '@/utils/replies/template/ast';
import classes from './prompt-field.module.css';

interface Props {
  prompt: Prompt;
  value: string;
  orders: OrderFacts[];
  isFirst: boolean;
  onChange(value: string): void;
  /** A choice was made by key: on to the next question. */
  onChosen(): void;
}

/** One question of a reply: a choice by digit or arrow, or a field of the right kind. */
export function PromptField({ prompt, value, orders, isFirst, onChange, onChosen }: Props) {
  const { label, kind, options } = prompt;
  if (kind === 'choice') {
    const choices = options.map((option) => ({ value: option, note: '' }));
    return <Choices {...{ label, choices, value, isFirst, onChange, onChosen }} />;
  }
  if (kind === 'order' && orders.length > 0) {
    const choices = orders.map(({ no, amount, product }) => ({
      value: no,
      note: [amount, product].filter(Boolean).join(' · '),
    }));
    return <Choices {...{ label, choices, value, isFirst, onChange, onChosen }} />;
  }
  return (
    <TextInput
      label={label}
      value={value}
      maxLength={2_000}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : undefined}
      autoFocus={isFirst}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        if (kind !== 'number' || /^[-+\d.,％%]*$/.test(typed)) onChange(typed);
      }}
    />
  );
}

interface ChoiceProps {
  label: string;
  choices: { value: string; note: string }[];
  value: string;
  isFirst: boolean;
  onChange(value: string): void;
  onChosen(): void;
}

/** A radio group (ARIA APG): one tab stop, arrows move, a digit chooses and goes on. */
function Choices({ label, choices, value, isFirst, onChange, onChosen }: ChoiceProps) {
  const group = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    choices.findIndex((choice) => choice.value === value),
  );

  const move = (index: number) => {
    const choice = choices[(index + choices.length) % choices.length];
    if (!choice) return;
    onChange(choice.value);
    group.current
      ?.querySelectorAll<HTMLElement>('[role="radio"]')
      [(index + choices.length) % choices.length]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isImeKey(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey) return;
    const digit = Number(event.key);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) move(value === '' ? (step > 0 ? 0 : choices.length - 1) : at + step);
    else if (event.key === ' ') move(at);
    else if (digit >= 1 && digit <= choices.length) {
      move(digit - 1);
      onChosen();
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      className={classes.choices}
      onKeyDown={onKeyDown}
    >
      <span className={classes.label}>{label}</span>
      {choices.map((choice, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the group above owns the keys (ARIA APG)
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot hold two lines
        <div
          key={choice.value}
          role="radio"
          aria-checked={choice.value === value}
          tabIndex={i === at ? 0 : -1}
          data-autofocus={(isFirst && i === at) || undefined}
          className={classes.choice}
          onClick={() => onChange(choice.value)}
        >
          <span className={classes.digit}>{i < 9 ? i + 1 : ''}</span>
          <span>
            {choice.value}
            {choice.note && <span className={classes.note}>{choice.note}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}
