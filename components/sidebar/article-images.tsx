import { useQuery } from '@tanstack/react-query';
import { ask } from '@/components/ui/ask';
import classes from './propose.module.css';

/** The pictures of an article, as they are; a reply's stay names until they are inserted. */
export function ArticleImages({ id }: { id: string }) {
  const { data: item } = useQuery({
    queryKey: ['item', id],
    queryFn: () => ask('item:get', { id }),
  });
  if (item?.type !== 'article') return null;
  return item.images?.map(({ name, data }) => (
    <img key={name} className={classes.picture} src={data} alt={name} />
  ));
}
