import { Button, Group, Text } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './packs.module.css';

/** What came of something, good or bad, with what can be done about it. */
export function Outcome(props: {
  good?: boolean;
  title: string;
  text?: string;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const Icon = props.good ? IconCircleCheck : IconAlertTriangle;
  return (
    <div className={classes.outcome} data-good={props.good} role={props.good ? 'status' : 'alert'}>
      <Icon className={classes.outcomeIcon} size={22} stroke={1.6} aria-hidden />
      <div className={classes.outcomeText}>
        <Text fw={600} className={classes.long}>
          {props.title}
        </Text>
        {props.text && <Text className={classes.long}>{props.text}</Text>}
      </div>
      <Group gap={8} wrap="nowrap">
        {props.children}
        <Button variant="subtle" onClick={props.onClose}>
          {t('manager/packs/close')}
        </Button>
      </Group>
    </div>
  );
}
