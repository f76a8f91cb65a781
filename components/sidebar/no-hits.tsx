import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import classes from './desk.module.css';
import { asksForActions } from './find-actions';

/** Nothing to show: an empty library and an unanswered question are told apart. */
export function NoHits({ query, size }: { query: string; size: number }) {
  const { t } = useTranslation();
  if (asksForActions(query)) {
    return (
      <Text className={classes.list} p="lg" ta="center" c="dimmed">
        {t('desk/noAction', { query: query.slice(0, 60) })}
      </Text>
    );
  }
  const isEmpty = size === 0;
  return (
    <Stack className={classes.list} justify="center" align="center" gap={6} px="lg">
      <Text fw={600} ta="center" style={{ overflowWrap: 'anywhere' }}>
        {isEmpty ? t('empty/library') : t('empty/nothing', { query: query.slice(0, 60) })}
      </Text>
      <Text size="sm" c="dimmed" ta="center" lh={1.6}>
        {t(isEmpty ? 'empty/libraryHint' : 'empty/nothingHint')}
      </Text>
      {isEmpty && (
        <Button size="xs" mt="xs" onClick={() => ask('manager:open', { view: 'packs' })}>
          {t('empty/openLibrary')}
        </Button>
      )}
    </Stack>
  );
}
