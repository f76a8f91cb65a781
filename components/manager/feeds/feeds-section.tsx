import { Button, Group, Text, Title } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useMutation } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { listFeeds, listHeld } from '@/utils/database/feeds';
import type { Feed } from '@/utils/model/feed';
import type { InstalledPack } from '@/utils/model/pack';
import removal from '../editor/removal.module.css';
import shared from '../manager.module.css';
import packClasses from '../packs/packs.module.css';
import { FeedCard } from './feed-card';
import { FeedForm } from './feed-form';
import classes from './feeds.module.css';
import { HeldPanel } from './held-panel';
import { nameFeed } from './name-feed';
import { useHeld } from './use-held';

/** Packs followed by their address: what waits, how each feed fares, and a new one. */
export function FeedsSection({ packs }: { packs: InstalledPack[] | undefined }) {
  const { t } = useTranslation();
  const feeds = useLiveQuery(async () => await listFeeds());
  const held = useLiveQuery(async () => await listHeld());
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Feed | null>(null);
  const work = useHeld();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Opened from a card further down.
    if (work.state.is !== 'closed') panel.current?.scrollIntoView({ block: 'nearest' });
  }, [work.state.is]);
  const remove = useMutation({
    mutationFn: (feed: Feed) => ask('feed:remove', { url: feed.url }),
    onSuccess: (isRemoved, feed) => setRemoved(isRemoved ? feed : null),
  });
  const bringBack = useMutation({
    mutationFn: ({ url, mode, keyFingerprint }: Feed) =>
      ask('feed:subscribe', { url, mode, key: keyFingerprint }),
    onSuccess: () => setRemoved(null),
  });
  const trouble = remove.error ?? bringBack.error;
  return (
    <section className={packClasses.section} aria-label={t('feeds/title')}>
      <Group justify="space-between" align="flex-end" wrap="nowrap">
        <div>
          <Title order={3} className={shared.sectionTitle}>
            {t('feeds/title')}
          </Title>
          <Text className={shared.quiet}>{t('feeds/hint')}</Text>
        </div>
        {!isAdding && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('feeds/add')}
          </Button>
        )}
      </Group>
      {isAdding && <FeedForm onClose={() => setAdding(false)} />}
      {trouble && (
        <Text role="alert" className={packClasses.bad}>
          {t('feeds/failed', { reason: trouble.message })}
        </Text>
      )}
      <div ref={panel} className={classes.panel}>
        <HeldPanel work={work} />
      </div>
      {feeds?.length === 0 && !isAdding && <Text className={classes.none}>{t('feeds/none')}</Text>}
      {feeds && feeds.length > 0 && (
        <ul className={packClasses.cards}>
          {feeds.map((feed) => (
            <FeedCard
              key={feed.url}
              feed={feed}
              name={nameFeed(feed, packs ?? [])}
              held={held?.find(({ url }) => url === feed.url) ?? null}
              disabled={work.state.is === 'planning' || work.state.is === 'applying'}
              onReview={(one) => void work.review(one)}
              onDecline={(one) => void work.decline(one)}
              onRemove={() => remove.mutate(feed)}
            />
          ))}
        </ul>
      )}
      {removed && (
        <div className={removal.toast} role="status">
          <span>{t('feeds/removed', { name: nameFeed(removed, packs ?? []) })}</span>
          <Button
            size="compact-sm"
            variant="default"
            loading={bringBack.isPending}
            onClick={() => bringBack.mutate(removed)}
          >
            {t('feeds/undo')}
          </Button>
        </div>
      )}
    </section>
  );
}
