import { useQuery } from '@tanstack/react-query';
import { ask } from './ask';

/** Item id → title, once they are read; items that are gone are missing. */
export function useTitles(ids: string[]): Record<string, string> | undefined {
  const { data } = useQuery({
    queryKey: ['item', 'titles', ids],
    queryFn: async () => {
      const items = await Promise.all(ids.map((id) => ask('item:get', { id })));
      return Object.fromEntries(items.flatMap((item) => (item ? [[item.id, item.title]] : [])));
    },
    enabled: ids.length > 0,
    placeholderData: (old: Record<string, string> | undefined) => old,
  });
  return data;
}
