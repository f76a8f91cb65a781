import IconBooks from '@tabler/icons-react/dist/esm/icons/IconBooks.mjs';
import { useTranslation } from 'react-i18next';
import { ItemEditor } from '../editor/item-editor';
import { EmptyState } from '../empty-state';
import type { Route } from '../route';
import { ItemDetail } from './item-detail';
import type { Library } from './use-library';

/** What stands beside the table: nothing yet, an item, or its editor. */
export function LibraryDetail(
  props: Pick<Route, 'itemId' | 'does'> & { library: Library | undefined },
) {
  const { t } = useTranslation();
  const { itemId, does, library } = props;
  if (itemId === null) {
    return (
      <EmptyState
        icon={<IconBooks size={28} stroke={1.4} />}
        title={t('manager/library/select')}
        hint={t('manager/library/selectHint')}
      />
    );
  }
  if (does === 'show') return <ItemDetail id={itemId} library={library} />;
  return <ItemEditor key={`${itemId} ${does}`} id={itemId} does={does} library={library} />;
}
