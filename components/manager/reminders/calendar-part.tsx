import { Button, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import type { ShopCampaign } from '@/utils/model/setting';
import { platformLimits } from '@/utils/reminders/data/platform-limits';
import shared from '../manager.module.css';
import { placeName } from '../rules/place-name';
import { useChangeSettings } from '../settings/use-settings';
import { HoursField } from './hours-field';
import classes from './parts.module.css';
import { WaitingClocks } from './waiting-clocks';

/** When this shop works and sells: closed days, shifts, campaigns; and what platforms allow. */
export function CalendarPart() {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const change = useChangeSettings();
  const [day, setDay] = useState('');
  return (
    <div className={classes.stack}>
      {change.error && (
        <Text role="alert" className={classes.failure}>
          {t('manager/settings/failed', { reason: change.error.message })}
        </Text>
      )}
      <section className={classes.card}>
        <Title order={3} className={shared.sectionTitle}>
          {t('manager/reminders/closed')}
        </Title>
        <Text className={shared.quiet}>{t('manager/reminders/closedHint')}</Text>
        <ul className={classes.plain}>
          {settings.closedDays.map((one) => (
            <li key={one}>
              {one}
              <Remove
                what={one}
                onRemove={() =>
                  change.mutate(({ closedDays }) => ({
                    closedDays: closedDays.filter((other) => other !== one),
                  }))
                }
              />
            </li>
          ))}
        </ul>
        <form
          className={classes.line}
          onSubmit={(event) => {
            event.preventDefault();
            if (day === '') return;
            change.mutate(({ closedDays }) => ({
              closedDays: [...new Set([...closedDays, day])].sort(),
            }));
            setDay('');
          }}
        >
          <TextInput
            type="date"
            label={t('manager/reminders/day')}
            value={day}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={day === ''}>
            {t('manager/reminders/addDay')}
          </Button>
        </form>
      </section>
      <section className={classes.card}>
        <HoursField
          label={t('manager/reminders/shifts')}
          hint={t('manager/reminders/shiftsHint')}
          hours={settings.shifts}
          onChange={(shifts) => change.mutate(() => ({ shifts }))}
        />
      </section>
      <Campaigns
        campaigns={settings.campaigns}
        onChange={(campaigns) => change.mutate(() => ({ campaigns }))}
      />
      <section className={classes.card}>
        <Title order={3} className={shared.sectionTitle}>
          {t('manager/reminders/limits')}
        </Title>
        <Text className={shared.quiet}>{t('manager/reminders/limitsHint')}</Text>
        <table className={classes.limits}>
          <thead>
            <tr>
              <th scope="col">{t('manager/reminders/filter/console')}</th>
              <th scope="col">{t('manager/reminders/limit')}</th>
              <th scope="col">{t('manager/reminders/source')}</th>
            </tr>
          </thead>
          <tbody>
            {platformLimits.map(({ id, consoles, kind, hours, count, source, date }) => (
              <tr key={id}>
                <td>{consoles.map((one) => placeName(one, t)).join(' · ')}</td>
                <td>
                  {t(`manager/reminders/limitKind/${kind}`, { count, hours, days: hours / 24 })}
                </td>
                <td>
                  {source} · {date}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <WaitingClocks />
    </div>
  );
}

function Campaigns(props: {
  campaigns: ShopCampaign[];
  onChange(campaigns: ShopCampaign[]): void;
}) {
  const { t } = useTranslation();
  const empty: ShopCampaign = { name: '', from: '', to: '' };
  const [next, setNext] = useState(empty);
  const isReady = next.name.trim() !== '' && next.from !== '' && next.from < next.to;
  return (
    <section className={classes.card}>
      <Title order={3} className={shared.sectionTitle}>
        {t('manager/reminders/campaigns')}
      </Title>
      <Text className={shared.quiet}>{t('manager/reminders/campaignsHint')}</Text>
      <ul className={classes.plain}>
        {props.campaigns.map((one) => (
          <li key={`${one.name}|${one.from}`}>
            {`${one.name} · ${one.from.replace('T', ' ')} – ${one.to.replace('T', ' ')}`}
            <Remove
              what={one.name}
              onRemove={() => props.onChange(props.campaigns.filter((other) => other !== one))}
            />
          </li>
        ))}
      </ul>
      <form
        className={classes.line}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady) return;
          props.onChange([...props.campaigns, { ...next, name: next.name.trim() }]);
          setNext(empty);
        }}
      >
        <TextInput
          label={t('manager/reminders/campaignName')}
          maxLength={60}
          value={next.name}
          onChange={({ currentTarget }) => setNext({ ...next, name: currentTarget.value })}
        />
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="datetime-local"
            label={t(`manager/reminders/${end}`)}
            value={next[end]}
            error={
              end === 'to' && next.to !== '' && next.to <= next.from
                ? t('manager/reminders/endFirst')
                : undefined
            }
            onChange={({ currentTarget }) => setNext({ ...next, [end]: currentTarget.value })}
          />
        ))}
        <Button type="submit" variant="default" disabled={!isReady}>
          {t('manager/reminders/addCampaign')}
        </Button>
      </form>
    </section>
  );
}

function Remove({ what, onRemove }: { what: string; onRemove(): void }) {
  const { t } = useTranslation();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      aria-label={`${t('manager/settings/remove')} ${what}`}
      onClick={onRemove}
    >
      {t('manager/settings/remove')}
    </Button>
  );
}
