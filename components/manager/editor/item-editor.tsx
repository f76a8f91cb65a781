import { Loader } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { findItem } from '@/utils/database/library';
import { pathOf } from '@/utils/library/category-paths';
import type { Library } from '../library/use-library';
import type { Doing } from '../route';
import { ArticleEditor } from './article-editor';
import { ReplyEditor } from './reply-editor';

interface Props {
  id: string;
  /** `copy` starts an item of one's own with the words of this one. */
  does: Exclude<Doing, 'show'>;
  library: Library | undefined;
}

/** Writes an item, new or known. What is typed survives a reload until it is saved. */
export function ItemEditor({ id, does, library }: Props) {
  const { t } = useTranslation();
  const found = useLiveQuery(async () => ({ item: await findItem(id) }), [id]);
  if (!found || !library) {
    return <Loader size="sm" m={40} aria-label={t('manager/library/loading')} />;
  }
  const { item } = found;
  const category = item ? pathOf(library.categories, item.packId, item.category) : '';
  const shared = { id, copy: does === 'copy', library, category };
  if (item?.type === 'article' || (!item && does === 'article')) {
    return <ArticleEditor {...shared} stored={item} />;
  }
  return <ReplyEditor {...shared} stored={item} />;
}
