import type { Feed } from '@/utils/model/feed';
import type { InstalledPack } from '@/utils/model/pack';

/** What a person calls a feed: the pack it brought, else the site it comes from. */
export function nameFeed({ url, packId }: Feed, packs: InstalledPack[]): string {
  return packs.find(({ id }) => id === packId)?.name ?? new URL(url).host;
}
