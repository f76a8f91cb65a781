import { Button, Group, Text, Title } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useMutation } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { listFeeds, listHeld, noteCheck, settleHeld } from '@/utils/database/feeds';
import type { Feed, HeldPack } from '@/utils/model/feed';
import type { InstalledPack } from '@/utils/model/pack';
import shared from '../manager.module.css';
import packClasses from '../packs/packs.module.css';
import { Toast } from '../toast';
import { FeedCard } from './feed-card';
import { FeedForm } from './feed-form';
import classes from './feeds.module.css';
import { nameFeed } from './name-feed';

/** Packs followed by their address: what waits, how each feed fares, and a new one. */
export function FeedsSection(props: {
  packs: InstalledPack[] | undefined;
  onReview: (held: HeldPack) => void;
}) {
  const { t } = useTranslation();
  const packs = props.packs ?? [];
  const feeds = useLiveQuery(async () => await listFeeds());
  const held = useLiveQuery(async () => await listHeld());
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Feed | null>(null);
  const [declined, setDeclined] = useState<HeldPack | null>(null);
  const decline = useMutation({
    mutationFn: (one: HeldPack) => settleHeld(one, 'declined'),
    onSuccess: (_, one) => setDeclined(one),
  });
  const waitAgain = useMutation({
    mutationFn: (one: HeldPack) => noteCheck(one.url, {}, one),
    onSuccess: () => setDeclined(null),
  });
  const remove = useMutation({
    mutationFn: (feed: Feed) => ask('feed:remove', { url: feed.url }),
    onSuccess: (isRemoved, feed) => setRemoved(isRemoved ? feed : null),
  });
  const bringBack = useMutation({
    mutationFn: ({ url, mode, keyFingerprint }: Feed) =>
      ask('feed:subscribe', { url, mode, key: keyFingerprint }),
    onSuccess: () => setRemoved(null),
  });
  const trouble = [remove, bringBack, decline, waitAgain].find(({ error }) => error)?.error;
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
      {feeds?.length === 0 && !isAdding && <Text className={classes.none}>{t('feeds/none')}</Text>}
      {feeds && feeds.length > 0 && (
        <ul className={packClasses.cards}>
          {feeds.map((feed) => (
            <FeedCard
              key={feed.url}
              feed={feed}
              name={nameFeed(feed, packs)}
              held={held?.find(({ url }) => url === feed.url) ?? null}
              onReview={props.onReview}
              onDecline={decline.mutate}
              onRemove={() => remove.mutate(feed)}
            />
          ))}
        </ul>
      )}
      {removed && (
        <UndoToast
          text={t('feeds/removed', { name: nameFeed(removed, packs) })}
          busy={bringBack.isPending}
          onUndo={() => bringBack.mutate(removed)}
        />
      )}
      {declined && !removed && (
        <UndoToast
          text={t('feeds/declinedNow', { ...declined })}
          busy={waitAgain.isPending}
          onUndo={() => waitAgain.mutate(declined)}
        />
      )}
    </section>
  );
}

function UndoToast(props: { text: string; busy: boolean; onUndo: () => void }) {
  const { t } = useTranslation();
  return (
    <Toast>
      <span>{props.text}</span>
      <Button size="compact-sm" variant="default" loading={props.busy} onClick={props.onUndo}>
        {t('feeds/undo')}
      </Button>
    </Toast>
  );
}
