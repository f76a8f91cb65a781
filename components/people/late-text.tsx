import { Textarea, type TextareaProps } from '@mantine/core';
import { useState } from 'react';

interface Props extends Omit<TextareaProps, 'value' | 'onChange' | 'defaultValue'> {
  value: string;
  /** Called when the field is left with another text than it came with. */
  onSave(value: string): void;
}

/** A text that is saved when it is left; news from elsewhere does not replace what is being typed. */
export function LateText({ value, onSave, ...rest }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <Textarea
      size="xs"
      autosize
      minRows={1}
      maxRows={8}
      {...rest}
      value={draft ?? value}
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onBlur={() => {
        if (draft !== null && draft !== value) onSave(draft);
        setDraft(null);
      }}
    />
  );
}
