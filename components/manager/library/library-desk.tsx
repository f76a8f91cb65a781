import { Loader, Text } from '@mantine/core';
import IconSearchOff from '@tabler/icons-react/dist/esm/icons/IconSearchOff.mjs';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countUse, type Use } from '@/utils/database/usage';
import { EmptyState } from '../empty-state';
import { LargeLibraryNote } from '../large-library';
import { showItem } from '../route';
import { BulkBar } from './bulk-bar';
import { CategoryTree } from './category-tree';
import { type Sort, sortRows } from './columns';
import { type LibraryFilter, OWN } from './entries';
import { ItemTable } from './item-table';
import classes from './library.module.css';
import { LibraryDialog, type OpenDialog } from './library-dialog';
import { LibraryTools } from './library-tools';
import type { TreeNode } from './tree-nodes';
import { useItemActs } from './use-item-acts';
import { type Library, useShownEntries } from './use-library';
import { type Selection, useSelection } from './use-selection';

const noUse: ReadonlyMap<string, Use> = new Map();

/** Categories on the left, the table beside them, and what is done with many at once. */
export function LibraryDesk(props: { library: Library | undefined; itemId: string | null }) {
  const { t, i18n } = useTranslation();
  const { library, itemId } = props;
  const table = useRef<HTMLElement>(null);
  const [text, setText] = useState('');
  const [type, setType] = useState<LibraryFilter['type']>('all');
  const [node, setNode] = useState<Pick<TreeNode, 'key' | 'pack' | 'keys'>>(everything);
  const [sort, setSort] = useState<Sort>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const { data: uses = noUse } = useQuery({ queryKey: ['use'], queryFn: countUse, staleTime: 0 });
  const filter = useMemo(
    (): LibraryFilter => ({ type, pack: node.pack, categories: node.keys }),
    [type, node],
  );
  const shown = useShownEntries(library, useDeferredValue(text), filter);
  const rows = useMemo(
    () => sortRows(shown.rows, sort, uses, i18n.language),
    [shown.rows, sort, uses, i18n.language],
  );
  const ids = useMemo(() => rows.map(({ entry }) => entry.id), [rows]);
  const selection = useSelection(ids);
  const acts = useItemActs(library);
  const isWaiting = !library || shown.waiting;
  const ticked = selection.ids.size;

  return (
    <>
      {library ? (
        <CategoryTree
          library={library}
          chosen={node.key}
          onChoose={setNode}
          canDrop={(at) => dragged !== null && canGoTo(library, idsOf(dragged, selection), at)}
          onDrop={(at) => dragged !== null && acts.moveTo(idsOf(dragged, selection), at.category)}
          onAct={(act, at) => {
            if (act !== 'remove') setDialog({ is: 'category', act, node: at });
            else if (at.category) {
              acts.removeCategory(at.category);
              setNode(everything);
            }
          }}
        />
      ) : (
        <div className={classes.treeSpace} />
      )}
      <section ref={table} className={classes.side} aria-label={t('manager/tabs/library')}>
        <LibraryTools
          text={text}
          onText={setText}
          type={type}
          onType={setType}
          onDown={() => table.current?.querySelector<HTMLElement>('[role=grid]')?.focus()}
          onReplace={() => setDialog({ is: 'replace', ids: null })}
        />
        {library && <LargeLibraryNote items={library.entries.length} />}
        {ticked > 0 ? (
          <BulkBar
            count={ticked}
            onClear={selection.clear}
            onAct={(act) => {
              if (act === 'remove') acts.remove([...selection.ids]);
              else if (act === 'replace') setDialog({ is: 'replace', ids: selection.ids });
              else if (act === 'pack') setDialog({ is: 'pack', ids: [...selection.ids] });
              else setDialog({ is: 'bulk', act, ids: [...selection.ids] });
            }}
          />
        ) : (
          <Count library={library} count={rows.length} isCut={shown.isCut} />
        )}
        {shown.error ? (
          <Text className={classes.failure} role="alert">
            {t('manager/library/searchFailed', { reason: shown.error.message })}
          </Text>
        ) : isWaiting ? (
          <div className={classes.loading}>
            <Loader size="sm" aria-label={t('manager/library/loading')} />
          </div>
        ) : rows.length === 0 ? (
          <EmptyState
            icon={<IconSearchOff size={28} stroke={1.4} />}
            title={
              text.trim()
                ? t('empty/nothing', { query: text.trim() })
                : t('manager/library/filteredOut')
            }
            hint={t('manager/library/nothingHint')}
          />
        ) : (
          <ItemTable
            rows={rows}
            chosen={itemId}
            selection={selection}
            sort={sort}
            uses={uses}
            dragged={dragged}
            onDrag={setDragged}
            canMove={sort === null && text.trim() === '' && library.isWhole}
            onSort={setSort}
            acts={{ ...acts, choose: showItem }}
          />
        )}
      </section>
      {dialog && library && (
        <LibraryDialog dialog={dialog} library={library} onClose={() => setDialog(null)} />
      )}
    </>
  );
}

/** A ticked row takes the others along. */
const idsOf = (dragged: string, { ids }: Selection): string[] =>
  ids.has(dragged) ? [...ids] : [dragged];

/** Items stay in their pack: its own categories take them, and the pack itself for none. */
function canGoTo({ entries }: Library, ids: string[], { pack }: TreeNode): boolean {
  const wanted = new Set(ids);
  return entries.every(({ id, packId }) => !wanted.has(id) || (packId ?? OWN) === pack);
}

const everything: Pick<TreeNode, 'key' | 'pack' | 'keys'> = { key: 'all', pack: null, keys: null };

function Count(props: { library: Library | undefined; count: number; isCut: boolean }) {
  const { t, i18n } = useTranslation();
  const { library, count, isCut } = props;
  const format = new Intl.NumberFormat(i18n.language);
  return (
    <Text className={classes.count} aria-live="polite">
      {!library
        ? t('manager/library/loading')
        : library.isWhole
          ? t(isCut ? 'manager/library/best' : 'manager/library/shown', {
              number: format.format(count),
            })
          : t('manager/library/readSoFar', { number: format.format(library.read) })}
    </Text>
  );
}
