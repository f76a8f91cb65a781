import { MultiSelect, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../library/entries';
import type { Library } from '../library/use-library';
import type { ReplyDraft } from './draft';
import { WhereFields } from './where-fields';

/** Entries of a menu; more are found by typing. */
const MENU = 50;

interface Props {
  draft: ReplyDraft;
  library: Library | undefined;
  onChange(change: Partial<ReplyDraft>): void;
}

/** Where and when a reply may be used, and what follows it. */
export function ScopeFields({ draft, library, onChange }: Props) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const chosen = new Set(draft.next);
  const replies = library?.entries.filter(({ type }) => type === 'reply') ?? [];
  const wanted = search.trim().toLowerCase();
  // A menu of a whole library would hold up the page: the chosen ones and the first that fit.
  const offered = [
    ...replies.filter(({ id }) => chosen.has(id)),
    ...first(replies, ({ id, title, code }) => {
      return (
        id !== draft.id && !chosen.has(id) && `${title} ${code}`.toLowerCase().includes(wanted)
      );
    }),
  ];
  return (
    <>
      <WhereFields draft={draft} onChange={onChange} />
      <MultiSelect
        label={t('editor/next')}
        description={t('editor/nextHint')}
        searchable
        maxValues={12}
        searchValue={search}
        onSearchChange={setSearch}
        data={offered.map(({ id, title, code }) => ({
          value: id,
          label: code ? `${title} /${code}` : title,
        }))}
        value={draft.next ?? []}
        onChange={(list) => onChange({ next: list.length > 0 ? list : undefined })}
      />
      <Switch
        label={t('editor/public')}
        description={t('editor/publicHint')}
        checked={draft.public}
        onChange={(event) => onChange({ public: event.currentTarget.checked })}
      />
      <Switch
        label={t('editor/locked')}
        description={t('editor/lockedHint')}
        checked={draft.locked === true}
        onChange={(event) => onChange({ locked: event.currentTarget.checked || undefined })}
      />
    </>
  );
}

function first(entries: Entry[], fits: (entry: Entry) => boolean): Entry[] {
  const found: Entry[] = [];
  for (const entry of entries) {
    if (fits(entry) && found.push(entry) === MENU) break;
  }
  return found;
}
