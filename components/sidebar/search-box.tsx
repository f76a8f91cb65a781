import { ActionIcon, TextInput } from '@mantine/core';
import { IconKeyboard, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isImeKey } from '@/utils/commands';
import classes from './desk.module.css';
import type { Move } from './use-list';

interface Props {
  inputRef: Ref<HTMLInputElement>;
  value: string;
  onChange(text: string): void;
  /** Id of the option that Enter would take. */
  active: string | undefined;
  onMove(step: Move): void;
  onEnter(): void;
  onHelp(): void;
}

/** The search field: an ARIA combobox whose list is open below it while anything fits. */
export function SearchBox({ inputRef, value, onChange, active, onMove, onEnter, onHelp }: Props) {
  const { t } = useTranslation();
  const justComposed = useRef(false);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // Enter that picks a word in an input method must not insert a reply.
    if (isImeKey(event.nativeEvent) || justComposed.current) return;
    const step = ({ ArrowDown: 1, ArrowUp: -1, PageDown: 'last', PageUp: 'first' } as const)[
      event.key
    ];
    if (step) onMove(step);
    else if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.altKey) onEnter();
    else return;
    event.preventDefault();
  }

  return (
    <TextInput
      className={classes.search}
      ref={inputRef}
      role="combobox"
      aria-expanded={active !== undefined}
      aria-controls={active === undefined ? undefined : 'hits'}
      aria-autocomplete="list"
      aria-activedescendant={active}
      aria-label={t('desk/searchShort')}
      placeholder={t('desk/search')}
      value={value}
      maxLength={500}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onCompositionEnd={() => {
        justComposed.current = true;
        // Some input methods end the composition just before the Enter that ended it.
        setTimeout(() => {
          justComposed.current = false;
        });
      }}
      leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
      rightSection={
        value === '' ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('desk/keysButton')}
            title={t('desk/keysButton')}
            onClick={onHelp}
          >
            <IconKeyboard size={16} stroke={1.6} />
          </ActionIcon>
        ) : (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('desk/clear')}
            onClick={() => onChange('')}
          >
            <IconX size={14} />
          </ActionIcon>
        )
      }
    />
  );
}
