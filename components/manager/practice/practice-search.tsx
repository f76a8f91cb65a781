import { Kbd, Text, TextInput } from '@mantine/core';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { Highlight } from '@/components/ui/highlight';
import { isImeKey } from '@/utils/commands';
import { lastWords } from '@/utils/library/last-words';
import type { ConversationMessage } from '@/utils/model/conversation';
import type { PracticeScenario } from '@/utils/model/practice';
import { scenarioSnapshot } from '@/utils/practice/scenario-snapshot';
import shared from '../manager.module.css';
import classes from './practice.module.css';

const MOST = 8;

interface Props {
  field: RefObject<HTMLInputElement | null>;
  /** Back to the answer. */
  onLeave(): void;
  scenario: PracticeScenario;
  messages: ConversationMessage[];
  onInsert(id: string, text: string): void;
}

/** The desk's search: answers to what the buyer wrote, or to what is typed. Enter puts one in. */
export function PracticeSearch({ scenario, messages, field, onLeave, onInsert }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const typed = text.trim();
  const asked = typed || lastWords({ messages });
  const { data, error } = useQuery({
    queryKey: ['practice', 'search', asked, typed !== ''],
    queryFn: () =>
      ask('search', {
        text: asked,
        mode: typed ? 'keystroke' : 'message',
        limit: MOST,
        locale: scenario.locale,
      }),
    placeholderData: keepPreviousData,
  });
  const insert = useMutation({
    mutationFn: async (id: string) => {
      const conversation = scenarioSnapshot(scenario, messages, Date.now());
      const { messages: filled } = await ask('reply:prepare', {
        ...{ id, conversation, locale: scenario.locale },
      });
      return { id, text: filled.map((one) => one.text).join('\n') };
    },
    onSuccess: (filled) => onInsert(filled.id, filled.text),
  });
  const hits = data?.hits ?? [];
  const place = Math.min(at, hits.length - 1);
  const trouble = error ?? insert.error;
  return (
    <aside className={classes.search} aria-label={t('manager/practice/search')}>
      <TextInput
        ref={field}
        leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="practice-hits"
        aria-activedescendant={hits[place] ? `practice-hit-${place}` : undefined}
        aria-label={t('manager/practice/search')}
        placeholder={t('manager/practice/search')}
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (isImeKey(event.nativeEvent)) return;
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          const hit = hits[place];
          if (step !== 0) setAt(Math.min(Math.max(place + step, 0), hits.length - 1));
          else if (event.key === 'Enter' && hit) insert.mutate(hit.id);
          else if (event.key === 'Escape') onLeave();
          else return;
          event.preventDefault();
        }}
      />
      {trouble && (
        <Text role="alert" c="red" size="sm">
          {t('manager/insights/failed', { reason: trouble.message })}
        </Text>
      )}
      {data && hits.length === 0 && (
        <Text className={shared.quiet}>
          {t(typed ? 'manager/insights/nothing' : 'manager/practice/noSuggestion')}
        </Text>
      )}
      <div
        id="practice-hits"
        role="listbox"
        className={classes.hits}
        aria-label={t('manager/practice/hits')}
      >
        {hits.map((hit, i) => (
          <button
            key={hit.id}
            type="button"
            id={`practice-hit-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === place}
            className={classes.hit}
            onClick={() => insert.mutate(hit.id)}
          >
            <Highlight text={hit.titleText} ranges={hit.title} t={t} />
            <span className={shared.quiet}>{hit.category}</span>
          </button>
        ))}
      </div>
      <Text className={shared.quiet}>
        <Kbd>Alt+J</Kbd> {t('manager/practice/toSearch')} · <Kbd>↑</Kbd> <Kbd>↓</Kbd>{' '}
        <Kbd>Enter</Kbd> {t('manager/practice/keys')}
      </Text>
    </aside>
  );
}
