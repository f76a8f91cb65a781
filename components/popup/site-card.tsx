import { Button, Loader, Stack, Switch, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePolicy } from '@/components/ui/use-policy';
import type { SiteStatus } from '@/utils/sites/site-status';
import classes from './popup.module.css';
import { PermissionDenied, type SiteWish, useSite } from './use-site';

/** This page: whether the desk is here, and the one or two things to do about it. */
export function SiteCard() {
  const { t } = useTranslation();
  const { site, wish } = useSite();
  if (site.isPending) {
    return (
      <div className={classes.loading}>
        <Loader size="sm" aria-label={t('popup/checking')} />
      </div>
    );
  }
  if (site.error) {
    return (
      <Text role="alert" className={classes.problem}>
        {t('popup/failed', { reason: site.error.message })}
      </Text>
    );
  }
  const status: SiteStatus = site.data?.status ?? {
    state: 'impossible',
    host: '',
    console: '',
    label: '',
  };
  return (
    <Stack gap={12}>
      <State status={status} busy={wish.isPending} onWish={wish.mutate} />
      {wish.error && (
        <Text role="alert" className={classes.problem}>
          {wish.error instanceof PermissionDenied
            ? t('popup/denied')
            : t('popup/failed', { reason: wish.error.message })}
        </Text>
      )}
    </Stack>
  );
}

function State(props: { status: SiteStatus; busy: boolean; onWish: (what: SiteWish) => void }) {
  const { t } = useTranslation();
  const { status, busy, onWish } = props;
  const isFixed = usePolicy().locked.includes('sitesOff');
  switch (status.state) {
    case 'on':
    case 'off':
      return (
        <Words
          state={status.state}
          title={t(status.state === 'on' ? 'popup/onTitle' : 'popup/offTitle')}
          place={<Place status={status} />}
        >
          <Switch
            label={t('popup/switch')}
            labelPosition="left"
            classNames={{ body: classes.switchBody }}
            checked={status.state === 'on'}
            disabled={busy || isFixed}
            title={isFixed ? t('policy/locked') : undefined}
            onChange={(event) => onWish(event.currentTarget.checked ? 'on' : 'off')}
          />
        </Words>
      );
    case 'available':
      return (
        <Words
          state="available"
          title={t('popup/availableTitle')}
          place={<Place status={status} />}
          text={t('popup/availableText')}
        >
          <Stack gap={8}>
            <Button fullWidth loading={busy} onClick={() => onWish('use-once')}>
              {t('popup/useOnce')}
            </Button>
            <Button
              fullWidth
              variant="default"
              disabled={busy}
              onClick={() => onWish('use-always')}
            >
              {t('popup/useAlways')}
            </Button>
          </Stack>
        </Words>
      );
    case 'impossible':
      return (
        <Words state="impossible" title={t('popup/impossible')} text={t('popup/impossibleText')} />
      );
  }
}

function Words(props: {
  state: SiteStatus['state'];
  title: string;
  place?: ReactNode;
  text?: string;
  children?: ReactNode;
}) {
  return (
    <>
      <div className={classes.site}>
        <span className={classes.dot} data-state={props.state} aria-hidden />
        <div className={classes.siteWords}>
          <Text fw={600}>{props.title}</Text>
          {props.place}
        </div>
      </div>
      {props.text && <Text className={classes.quiet}>{props.text}</Text>}
      {props.children}
    </>
  );
}

function Place({ status }: { status: SiteStatus }) {
  const { t } = useTranslation();
  const known = status.console === 'generic' ? null : t(`consoles/${status.console}`);
  const name = status.label || known;
  return (
    <Text className={classes.quiet} title={status.host} truncate>
      {[name, status.host].filter(Boolean).join(' · ')}
    </Text>
  );
}
