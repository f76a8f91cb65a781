import { SegmentedControl, Skeleton, Text, TextInput, Title } from '@mantine/core';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import IconZoomExclamation from '@tabler/icons-react/dist/esm/icons/IconZoomExclamation.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readClaimingRows } from '@/utils/database/guide-rows';
import { type Claim, collectClaims } from '@/utils/guides/claim';
import { type Chapter, chapterOf, chapters, requirements } from '@/utils/guides/requirements';
import type { Language } from '@/utils/model/scope';
import { listScenarios } from '@/utils/practice/scenarios';
import { EmptyState } from '../empty-state';
import shared from '../manager.module.css';
import classes from './guides.module.css';
import { RequirementRow } from './requirement-row';

/** What the guides of the trade ask, and what serves each of it here. */
export function GuidesView() {
  const { t, i18n } = useTranslation();
  const [chapter, setChapter] = useState<Chapter | 'all'>('all');
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search).trim().toLowerCase();
  const claims = useLiveQuery(
    async () => collectClaims(await readClaimingRows(await listScenarios()), i18n.language),
    [i18n.language],
  );
  const language = i18n.language as Language;
  const served = requirements.filter(({ id }) => claims?.has(id)).length;
  const shown = requirements.filter((row) => {
    if (chapter !== 'all' && chapterOf(row) !== chapter) return false;
    const titles = claims?.get(row.id)?.map(({ title }) => title) ?? [];
    const words = [row.id, row[language], ...titles].join('\n').toLowerCase();
    return wanted.split(/\s+/).every((word) => words.includes(word));
  });
  return (
    <div className={shared.page}>
      <div className={classes.column}>
        <div>
          <Title order={2} className={shared.pageTitle}>
            {t('manager/tabs/guides')}
          </Title>
          <Text className={shared.quiet}>{t('manager/guides/hint')}</Text>
        </div>
        <div className={classes.tools}>
          <TextInput
            className={classes.search}
            leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
            placeholder={t('manager/guides/search')}
            aria-label={t('manager/guides/search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <SegmentedControl
            aria-label={t('manager/guides/chapter')}
            value={chapter}
            onChange={(value) => setChapter(value as Chapter | 'all')}
            data={['all' as const, ...chapters].map((value) => ({
              value,
              label: t(`manager/guides/chapters/${value}`),
            }))}
          />
          <Text className={classes.count} role="status">
            {claims &&
              t('manager/guides/served', { served, all: requirements.length, shown: shown.length })}
          </Text>
        </div>
        {claims === undefined ? (
          <Skeleton height={420} radius={12} />
        ) : shown.length === 0 ? (
          <EmptyState
            icon={<IconZoomExclamation size={28} stroke={1.4} />}
            title={t('manager/guides/none')}
            hint={t('manager/guides/noneHint')}
          />
        ) : (
          <ul className={classes.rows}>
            {shown.map((row) => (
              <RequirementRow
                key={row.id}
                id={row.id}
                text={row[language]}
                claims={foundFirst(claims.get(row.id) ?? [], wanted)}
              />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** What the search found goes before what only stands beside it. */
function foundFirst(claims: Claim[], wanted: string): Claim[] {
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  const isFound = ({ title }: Claim) => words.some((word) => title.toLowerCase().includes(word));
  return claims.toSorted((a, b) => Number(isFound(b)) - Number(isFound(a)));
}
