import { Skeleton, Stack } from '@mantine/core';
import classes from './desk.module.css';

/** Stands where a panel comes up, in the shape of what is coming. */
export function PanelLoading() {
  return (
    <Stack className={classes.view} gap={8} aria-busy>
      <Skeleton height={16} width={96} radius={4} />
      <Skeleton height={96} radius={10} />
      <Skeleton height={96} radius={10} />
    </Stack>
  );
}
