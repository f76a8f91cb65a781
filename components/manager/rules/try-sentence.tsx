import { Select, Switch, Text, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { MarkedText } from '@/components/ui/marked-text';
import { RemarkList } from '@/components/ui/remark-list';
import shared from '../manager.module.css';
import { placeName, places } from './place-name';
import classes from './rules.module.css';

/** A sentence against the rules as they are now; asks the background, as a desk would. */
export function TrySentence() {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [console, setConsole] = useState<string>('pinduoduo');
  const [isPublic, setIsPublic] = useState(false);
  const asked = useDeferredValue(text);
  const { data } = useQuery({
    queryKey: ['wording', asked, console, isPublic],
    queryFn: async () => ({
      text: asked,
      remarks: await ask('wording:check', { text: asked, console, isPublic }),
    }),
    enabled: asked.trim() !== '',
    gcTime: 0,
    placeholderData: (old) => old,
  });
  const answer = asked.trim() === '' ? undefined : data;
  return (
    <section className={classes.try} aria-label={t('manager/rules/tryTitle')}>
      <div>
        <Title order={3} className={shared.sectionTitle}>
          {t('manager/rules/tryTitle')}
        </Title>
        <Text className={shared.quiet}>{t('manager/rules/tryHint')}</Text>
      </div>
      <Textarea
        aria-label={t('manager/rules/tryTitle')}
        placeholder={t('manager/rules/tryPlaceholder')}
        rows={2}
        resize="vertical"
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.where}>
        <Select
          aria-label={t('manager/rules/tryWhere')}
          allowDeselect={false}
          data={places.map((value) => ({ value, label: placeName(value, t) }))}
          value={console}
          onChange={(value) => value && setConsole(value)}
        />
        <Switch
          label={t('manager/rules/tryPublic')}
          checked={isPublic}
          onChange={(event) => setIsPublic(event.currentTarget.checked)}
        />
      </div>
      <div className={classes.answer} aria-live="polite">
        {answer?.remarks.length === 0 && (
          <Text className={classes.clean}>{t('manager/rules/clean')}</Text>
        )}
        {answer && answer.remarks.length > 0 && (
          <>
            <MarkedText {...answer} />
            <RemarkList remarks={answer.remarks} showsGuides />
          </>
        )}
      </div>
    </section>
  );
}
