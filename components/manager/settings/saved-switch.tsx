import { Switch } from '@mantine/core';
import classes from './settings.module.css';

interface Props {
  label: string;
  description: string;
  checked: boolean;
  onSave(checked: boolean): void;
}

/** A setting that is on or off and saves by itself. */
export function SavedSwitch({ onSave, ...shown }: Props) {
  return (
    <Switch
      className={classes.wide}
      {...shown}
      onChange={(event) => onSave(event.currentTarget.checked)}
    />
  );
}
