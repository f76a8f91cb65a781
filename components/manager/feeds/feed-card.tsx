import { Button, Tooltip } from '@mantine/core';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import IconRss from '@tabler/icons-react/dist/esm/icons/IconRss.mjs';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import { useNow } from '@/components/reminders/use-now';
import { ask } from '@/components/ui/ask';
import { askFeedPermission } from '@/utils/feeds/permission';
import type { Feed, FeedResult, HeldPack } from '@/utils/model/feed';
import packClasses from '../packs/pack-card.module.css';
import classes from './feeds.module.css';

const good: FeedResult[] = ['applied', 'held', 'same', 'offline'];

/** One feed: what it is, how its last check ended in a sentence, and what can be done. */
export function FeedCard(props: {
  feed: Feed;
  name: string;
  held: HeldPack | null;
  onReview: (held: HeldPack) => void;
  onDecline: (held: HeldPack) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { feed, name, held } = props;
  const { url } = feed;
  const check = useMutation({ mutationFn: () => ask('feed:check', { url }) });
  const allow = useMutation({
    mutationFn: (isAllowed: Promise<boolean>) => isAllowed,
    onSuccess: (isAllowed) => isAllowed && check.mutate(),
  });
  const trouble = check.error ?? allow.error;
  return (
    <li className={packClasses.card}>
      <span className={packClasses.cardIcon}>
        <IconRss size={22} stroke={1.5} aria-hidden />
      </span>
      <div className={packClasses.cardBody}>
        <p className={packClasses.cardTitle}>
          <b className={packClasses.cardName}>{name}</b>
          {feed.fromPolicy && (
            <Tooltip label={t('policy/locked')}>
              <span className={classes.locked}>
                <IconLock size={14} stroke={1.8} aria-hidden />
                {t('feeds/byPolicy')}
              </span>
            </Tooltip>
          )}
        </p>
        <p className={classes.url}>{url}</p>
        <Facts feed={feed} />
        {held ? (
          <div className={classes.held}>
            <span>{t('feeds/waiting', { ...held })}</span>
            <Button size="xs" onClick={() => props.onReview(held)}>
              {t('feeds/review')}
            </Button>
            <Button size="xs" variant="default" onClick={() => props.onDecline(held)}>
              {t('feeds/decline')}
            </Button>
          </div>
        ) : (
          <Result feed={feed} />
        )}
        {trouble && (
          <p role="alert" className={classes.result} data-bad>
            {t('feeds/failed', { reason: trouble.message })}
          </p>
        )}
      </div>
      <div className={classes.actions}>
        {feed.lastResult === 'no-permission' ? (
          <Button
            size="xs"
            loading={allow.isPending}
            // Asked in the click itself: later the browser would show no question.
            onClick={() => allow.mutate(askFeedPermission(url))}
          >
            {t('feeds/allow')}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            aria-label={t('feeds/checkOf', { name })}
            loading={check.isPending}
            onClick={() => check.mutate()}
          >
            {t('feeds/check')}
          </Button>
        )}
        {!feed.fromPolicy && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            aria-label={t('feeds/removeOf', { name })}
            onClick={props.onRemove}
          >
            {t('feeds/remove')}
          </Button>
        )}
      </div>
    </li>
  );
}

function Facts({ feed }: { feed: Feed }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const when = (at: number) => formatMoment(at, now, i18n.language);
  const facts = [
    feed.version && t('manager/packs/version', { version: feed.version }),
    t(feed.mode === 'hold' ? 'feeds/holdShort' : 'feeds/applyShort'),
    feed.keyFingerprint && t('feeds/signed'),
    feed.lastCheckAt === null
      ? t('feeds/neverChecked')
      : t('feeds/lastCheck', { when: when(feed.lastCheckAt) }),
    feed.lastCheckAt !== null &&
      feed.nextCheckAt > now &&
      t('feeds/nextCheck', { when: when(feed.nextCheckAt) }),
  ];
  return (
    <p className={packClasses.cardFacts}>
      {facts.map((fact) => fact && <span key={fact}>{fact}</span>)}
    </p>
  );
}

/** How the last check ended. A version that was held and no longer waits was declined. */
function Result({ feed: { lastResult, detail } }: { feed: Feed }) {
  const { t } = useTranslation();
  if (lastResult === null) return null;
  return (
    <p className={classes.result} data-bad={!good.includes(lastResult) || undefined}>
      {lastResult === 'held'
        ? t('feeds/declined', { detail })
        : t(`feeds/result/${lastResult}`, { detail })}
    </p>
  );
}
