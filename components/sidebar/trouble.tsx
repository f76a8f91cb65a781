import { Button, Code, Stack, Text, Title } from '@mantine/core';
import { IconDatabaseOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';

/** The database cannot be opened: says so, and offers the way out, never an empty list. */
export function Trouble({ reason }: { reason: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Stack h="100%" justify="center" p="xl" gap="sm" role="alert">
      <IconDatabaseOff size={32} stroke={1.5} color="var(--mantine-color-orange-6)" aria-hidden />
      <Title order={1} fz={17}>
        {t('trouble/title')}
      </Title>
      <Text size="sm" lh={1.7}>
        {t('trouble/text')}
      </Text>
      <Button mt="xs" onClick={() => ask('manager:open', { view: 'rescue' })}>
        {t('trouble/export')}
      </Button>
      <Button variant="default" onClick={() => queries.invalidateQueries()}>
        {t('trouble/retry')}
      </Button>
      <Text size="xs" c="dimmed" mt="xs">
        {t('trouble/detail')}
      </Text>
      <Code block fz={11} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {reason}
      </Code>
    </Stack>
  );
}
