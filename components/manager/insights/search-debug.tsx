import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import shared from '../manager.module.css';
import { ExplainedHits } from './explained-hits';
import classes from './insights.module.css';

const MOST = 10;

type Mode = 'keystroke' | 'message';

/** A search with everything that decided about its order. */
export function SearchDebug() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [mode, setMode] = useState<Mode>('keystroke');
  const query = useDeferredValue(text).trim();
  const { data, error } = useQuery({
    queryKey: ['search', 'explain', query, mode],
    queryFn: () => ask('search:explain', { text: query, mode, limit: MOST }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className={classes.tools}>
        <TextInput
          className={classes.query}
          label={t('manager/insights/query')}
          value={text}
          maxLength={2_000}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <SegmentedControl
          value={mode}
          onChange={(value) => setMode(value as Mode)}
          data={[
            { value: 'keystroke', label: t('manager/insights/typed') },
            { value: 'message', label: t('manager/insights/message') },
          ]}
        />
      </div>
      {error && (
        <Text role="alert" c="red">
          {t('manager/insights/failed', { reason: error.message })}
        </Text>
      )}
      {query !== '' && data?.length === 0 && (
        <Text className={shared.quiet}>{t('manager/insights/nothing')}</Text>
      )}
      {query !== '' && data && data.length > 0 && <ExplainedHits hits={data} />}
    </>
  );
}
