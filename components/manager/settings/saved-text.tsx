import { TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

/** Milliseconds of rest after which typed text is saved. */
const REST = 600;

/**
 * A text field that saves by itself: after a rest, when it is left, and when the page
 * moves on. While somebody types, news from elsewhere does not replace their text.
 */
export function SavedText(
  props: Omit<TextInputProps, 'value' | 'onChange'> & {
    value: string;
    onSave: (value: string) => void;
  },
) {
  const { value, onSave, ...rest } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const save = useDebouncedCallback(onSave, { delay: REST, flushOnUnmount: true });
  return (
    <TextInput
      {...rest}
      value={draft ?? value}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        save(event.currentTarget.value);
      }}
      onBlur={() => {
        save.flush();
        setDraft(null);
      }}
    />
  );
}
