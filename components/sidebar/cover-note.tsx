import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import type { DeskLine } from '@/utils/dock/desk-end';
import classes from './desk.module.css';
import { guardClicks } from './guard-clicks';

/**
 * Takes no click while something of the page may lie over the desk, and says so. Who sees the
 * desk all the same says it by keyboard, once for this page.
 */
export function CoverNote({ line }: { line: DeskLine }) {
  const { t } = useTranslation();
  const [isCovered, setCovered] = useState(false);
  const isOverruled = useRef(false);
  useEffect(() => {
    const stop = new AbortController();
    const isSeen = async () => isOverruled.current || (await line.ask({ do: 'see-desk' })).ok;
    guardClicks(isSeen, (seen) => setCovered(!seen), stop.signal);
    return () => stop.abort();
  }, [line]);
  if (!isCovered) return null;
  return (
    <section className={classes.covered} role="alert">
      <Text fz={13} fw={600}>
        {t('covered/title')}
      </Text>
      <Text fz={12} lh={1.6}>
        {t('covered/text')}
      </Text>
      <Group gap={8} mt={8}>
        <Button
          size="compact-sm"
          color="orange"
          onClick={() => {
            isOverruled.current = true;
            setCovered(false);
          }}
        >
          {t('covered/anyway')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => ask('desk:popout', undefined)}>
          {t('menu/popout')}
        </Button>
      </Group>
    </section>
  );
}
