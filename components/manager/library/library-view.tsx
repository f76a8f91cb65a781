import { Button, CloseButton, Loader, Text, TextInput } from '@mantine/core';
import IconBooks from '@tabler/icons-react/dist/esm/icons/IconBooks.mjs';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs';
import IconSearchOff from '@tabler/icons-react/dist/esm/icons/IconSearchOff.mjs';
import { useDeferredValue, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isImeKey } from '@/utils/commands';
import { ReplyEditor } from '../editor/reply-editor';
import { EmptyState } from '../empty-state';
import { LargeLibraryNote } from '../large-library';
import { editorOf, NEW_ITEM, type Route, showItem } from '../route';
import type { LibraryFilter } from './entries';
import { EntryList } from './entry-list';
import { Filters } from './filters';
import { ItemDetail } from './item-detail';
import classes from './library.module.css';
import { type Library, type Shown, useLibrary, useShownEntries } from './use-library';

/** The whole library: search and filter on the left, one item in full on the right. */
export function LibraryView({ itemId, does }: Pick<Route, 'itemId' | 'does'>) {
  const { t } = useTranslation();
  const library = useLibrary();
  const side = useRef<HTMLElement>(null);
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<LibraryFilter>({ type: 'all', pack: null, category: null });
  const shown = useShownEntries(library, useDeferredValue(text), filter);
  if (library && library.entries.length === 0 && does === 'show') return <EmptyLibrary />;
  return (
    <div className={classes.view}>
      <section ref={side} className={classes.side} aria-label={t('manager/tabs/library')}>
        <div className={classes.tools}>
          <TextInput
            type="search"
            size="md"
            aria-label={t('manager/library/search')}
            placeholder={t('manager/library/search')}
            leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' || isImeKey(event.nativeEvent)) return;
              event.preventDefault();
              side.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
            }}
            rightSection={
              text && <CloseButton aria-label={t('desk/clear')} onClick={() => setText('')} />
            }
          />
          <Button
            component="a"
            href={editorOf(NEW_ITEM)}
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            {t('editor/new')}
          </Button>
          {library && <Filters library={library} filter={filter} onChange={setFilter} />}
        </div>
        {library && <LargeLibraryNote items={library.entries.length} />}
        <Results library={library} shown={shown} text={text} chosen={itemId} />
      </section>
      <section className={classes.detail} aria-label={t('desk/preview')}>
        {itemId !== null && does !== 'show' ? (
          <ReplyEditor
            key={`${itemId} ${does}`}
            id={itemId}
            copy={does === 'copy'}
            library={library}
          />
        ) : itemId === null ? (
          <EmptyState
            icon={<IconBooks size={28} stroke={1.4} />}
            title={t('manager/library/select')}
          />
        ) : (
          <ItemDetail id={itemId} library={library} />
        )}
      </section>
    </div>
  );
}

function Results(props: {
  library: Library | undefined;
  shown: Shown;
  text: string;
  chosen: string | null;
}) {
  const { t, i18n } = useTranslation();
  const { rows, error, waiting } = props.shown;
  if (error) {
    return (
      <Text className={classes.failure} role="alert">
        {t('manager/library/searchFailed', { reason: error.message })}
      </Text>
    );
  }
  if (!props.library || waiting) {
    return (
      <div className={classes.loading}>
        <Loader size="sm" aria-label={t('manager/library/loading')} />
      </div>
    );
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={<IconSearchOff size={28} stroke={1.4} />}
        title={
          props.text.trim()
            ? t('empty/nothing', { query: props.text.trim() })
            : t('manager/library/filteredOut')
        }
        hint={t('manager/library/nothingHint')}
      />
    );
  }
  const count = new Intl.NumberFormat(i18n.language).format(rows.length);
  return (
    <>
      <Text className={classes.count} aria-live="polite">
        {t(props.shown.isCut ? 'manager/library/best' : 'manager/library/shown', { number: count })}
      </Text>
      <EntryList rows={rows} chosen={props.chosen} onChoose={showItem} />
    </>
  );
}

function EmptyLibrary() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconBooks size={28} stroke={1.4} />}
      title={t('empty/library')}
      hint={t('empty/libraryHint')}
    >
      <Button component="a" href="#/packs" mt={8}>
        {t('manager/library/openPacks')}
      </Button>
      <Button component="a" href={editorOf(NEW_ITEM)} variant="light">
        {t('editor/new')}
      </Button>
    </EmptyState>
  );
}
