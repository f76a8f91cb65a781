import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './manager.module.css';

/** What a place says while it has nothing to show. */
export function EmptyState(props: {
  icon: ReactNode;
  title: string;
  hint?: string;
  children?: ReactNode;
}) {
  return (
    <Stack className={classes.empty} align="center" justify="center" gap={8}>
      <span className={classes.emptyIcon}>{props.icon}</span>
      <Text fw={600}>{props.title}</Text>
      {props.hint && (
        <Text className={classes.quiet} maw={420} ta="center">
          {props.hint}
        </Text>
      )}
      {props.children}
    </Stack>
  );
}
