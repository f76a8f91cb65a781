import { Textarea } from '@mantine/core';
import { useState } from 'react';

interface Props {
  label: string;
  hint?: string | undefined;
  lines: readonly string[];
  /** Longest line, characters. */
  longest?: number;
  onChange(lines: string[]): void;
}

/** A list that is written one to a line; empty lines count for nothing. */
export function LinesField({ label, hint, lines, longest = 60, onChange }: Props) {
  const [text, setText] = useState(lines.join('\n'));
  return (
    <Textarea
      label={label}
      description={hint}
      autosize
      minRows={2}
      maxRows={10}
      value={text}
      onChange={(event) => {
        const value = event.currentTarget.value;
        setText(value);
        onChange(
          value
            .split('\n')
            .map((line) => line.trim().slice(0, longest))
            .filter(Boolean),
        );
      }}
    />
  );
}
