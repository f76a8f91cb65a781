import { Button } from '@mantine/core';
import IconBooks from '@tabler/icons-react/dist/esm/icons/IconBooks.mjs';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../empty-state';
import { editorOf, NEW_ITEM, type Route } from '../route';
import classes from './library.module.css';
import { LibraryDesk } from './library-desk';
import { LibraryDetail } from './library-detail';
import { useLibrary } from './use-library';

/** The whole library: categories, the table, and one item in full or in its editor. */
export function LibraryView({ itemId, does }: Pick<Route, 'itemId' | 'does'>) {
  const { t } = useTranslation();
  const library = useLibrary();
  if (library?.isWhole && library.entries.length === 0 && does === 'show') {
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
  return (
    <div className={classes.view}>
      <LibraryDesk library={library} itemId={itemId} />
      {/* An editor is a landmark of its own. */}
      <section
        className={classes.detail}
        aria-label={does === 'show' ? t('desk/preview') : undefined}
      >
        <LibraryDetail library={library} itemId={itemId} does={does} />
      </section>
    </div>
  );
}
