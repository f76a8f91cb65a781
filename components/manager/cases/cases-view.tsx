import { Button, Checkbox, SegmentedControl, TextInput, Title } from '@mantine/core';
import IconBriefcase from '@tabler/icons-react/dist/esm/icons/IconBriefcase.mjs';
import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/components/reminders/use-now';
import { filterCases } from '@/utils/cases/engine/filter-cases';
import { countOverdue, listCases } from '@/utils/database/list-cases';
import { EmptyState } from '../empty-state';
import shared from '../manager.module.css';
import { CaseBoard } from './case-board';
import { CaseExports } from './case-exports';
import { CaseList } from './case-list';
import { CasePage } from './case-page';
import classes from './cases.module.css';

const shapes = ['list', 'board', 'ended'] as const;
type Shape = (typeof shapes)[number];

/** All cases: what is open as a list or by stage, what has ended, and one in full. */
export function CasesView({ id }: { id: string | null }) {
  return id === null ? <AllCases /> : <CasePage key={id} id={id} />;
}

function AllCases() {
  const { t } = useTranslation();
  const now = useNow();
  const [shape, setShape] = useState<Shape>('list');
  const [search, setSearch] = useState('');
  const [isLate, setLate] = useState(false);
  const isOpen = shape === 'ended' ? 0 : 1;
  const data = useLiveQuery(async () => ({ isOpen, rows: await listCases(isOpen) }), [isOpen]);
  const late = useLiveQuery(() => countOverdue(now), [now]) ?? 0;
  const wanted = useDeferredValue(search);
  const rows = useMemo(
    () =>
      data?.isOpen === isOpen ? filterCases(data.rows, wanted, isLate && isOpen === 1, now) : null,
    [data, isOpen, wanted, isLate, now],
  );
  const isFiltered = wanted.trim() !== '' || isLate;
  return (
    <div className={classes.view}>
      <div className={classes.head}>
        <Title order={2} className={shared.pageTitle}>
          {t('manager/tabs/cases')}
        </Title>
        <TextInput
          size="xs"
          w={220}
          type="search"
          aria-label={t('manager/cases/search')}
          placeholder={t('manager/cases/search')}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <Checkbox
          size="xs"
          label={t('manager/cases/overdue', { count: late })}
          checked={isLate}
          disabled={isOpen === 0}
          onChange={({ currentTarget }) => setLate(currentTarget.checked)}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('manager/cases/shape')}
          value={shape}
          onChange={(value) => setShape(value as Shape)}
          data={shapes.map((value) => ({ value, label: t(`manager/cases/shapes/${value}`) }))}
        />
        <CaseExports />
      </div>
      {rows?.length === 0 && (
        <EmptyState
          icon={<IconBriefcase size={28} stroke={1.4} />}
          title={t(isFiltered ? 'manager/cases/noneFound' : 'manager/cases/none')}
          {...(isFiltered ? {} : { hint: t('manager/cases/noneHint') })}
        >
          {isFiltered && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                setSearch('');
                setLate(false);
              }}
            >
              {t('manager/cases/showAll')}
            </Button>
          )}
        </EmptyState>
      )}
      {rows &&
        rows.length > 0 &&
        (shape === 'board' ? (
          <CaseBoard rows={rows} now={now} />
        ) : (
          <CaseList rows={rows} now={now} />
        ))}
    </div>
  );
}
