import { Switch } from '@mantine/core';
import classes from './settings.module.css';

interface Props {
  label: string;
  description: string;
  checked: boolean;
  /** Why it cannot be changed. */
  locked?: string | undefined;
  onSave(checked: boolean): void;
}

/** A setting that is on or off and saves by itself. */
export function SavedSwitch({ onSave, locked, description, ...shown }: Props) {
  return (
    <Switch
      className={classes.wide}
      {...shown}
      description={
        <>
          {description}
          {locked && <span className={classes.why}>{locked}</span>}
        </>
      }
      disabled={locked !== undefined}
      onChange={(event) => onSave(event.currentTarget.checked)}
    />
  );
}
