import { Center, Loader, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import { CoverNote } from './cover-note';
import { Desk } from './desk';
import { loadLaterViews } from './later';
import { Trouble } from './trouble';
import { isEmbedded, useLine } from './use-line';

/** The desk: nothing until its console is proved, then trouble or the desk itself. */
export function Sidebar() {
  const { t } = useTranslation();
  const line = useLine();
  const { trouble } = useWelcome();
  useEffect(() => (line ? loadLaterViews() : undefined), [line]);
  if (!line) {
    return (
      <Center h="100%">
        <Stack align="center" gap="xs">
          <Loader size="sm" />
          <Text size="xs" c="dimmed">
            {t('desk/unproven')}
          </Text>
        </Stack>
      </Center>
    );
  }
  return (
    <>
      {isEmbedded && <CoverNote line={line} />}
      {trouble ? <Trouble reason={trouble} /> : <Desk line={line} />}
    </>
  );
}
