import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import classes from './reply-keys.module.css';

/** Finds a reply by the search that agents use: title, code, pinyin. */
export function ReplyPicker({ onPick }: { onPick(id: string): void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 120);
  const { data } = useQuery({
    queryKey: ['search', asked, 'pick'],
    queryFn: () => ask('search', { text: asked, limit: 20 }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      className={classes.picker}
      label={t('keys/table/pick')}
      placeholder={t('keys/table/find')}
      searchable
      searchValue={text}
      onSearchChange={setText}
      value={null}
      data={(data?.hits ?? []).map(({ id, titleText, codes }) => ({
        value: id,
        label: codes[0] ? `${titleText}  /${codes[0]}` : titleText,
      }))}
      filter={({ options }) => options}
      nothingFoundMessage={t('keys/table/nothing')}
      onChange={(id) => {
        if (!id) return;
        setText('');
        onPick(id);
      }}
    />
  );
}
