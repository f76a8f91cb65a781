import { NumberInput, Select, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import type { Settings } from '@/utils/model/setting';
import shared from '../manager.module.css';
import { AgentFields } from './agent-fields';
import { KeysTable } from './keys-table';
import { LiveCheck } from './live-check';
import { OwnConsoles } from './own-consoles';
import { PeopleForm } from './people-form';
import { PolicyNotes } from './policy-notes';
import { ReplyKeys } from './reply-keys';
import { SavedSwitch } from './saved-switch';
import { SavedText } from './saved-text';
import classes from './settings.module.css';
import { ShopForm } from './shop-form';
import { SitesOff } from './sites-off';
import { TriggersForm } from './triggers-form';
import { useLock } from './use-lock';
import { type ChangeSettings, useChangeSettings } from './use-settings';

/** Everything a person can set. Every field saves by itself. */
export function SettingsView() {
  const { t } = useTranslation();
  const change = useChangeSettings();
  return (
    <div className={shared.page}>
      <div className={shared.column}>
        <div className={classes.titleRow}>
          <Title order={2} className={shared.pageTitle}>
            {t('manager/tabs/settings')}
          </Title>
          <span role="status" className={classes.status} key={change.submittedAt}>
            {change.isSuccess && t('manager/settings/saved')}
          </span>
        </div>
        {change.error && (
          <Text role="alert" className={classes.failure}>
            {t('manager/settings/failed', { reason: change.error.message })}
          </Text>
        )}
        <PolicyNotes />
        <Card title={t('manager/settings/basics')}>
          <Basics onChange={change.mutate} />
        </Card>
        <Card title={t('manager/tabs/reminders')}>
          <Nudges onChange={change.mutate} />
        </Card>
        <Card title={t('manager/tabs/rules')}>
          <LiveCheck onChange={change.mutate} />
        </Card>
        <Card title={t('manager/settings/people')}>
          <PeopleForm onChange={change.mutate} />
        </Card>
        <Card title={t('manager/settings/shop')} hint={t('manager/settings/shopHint')}>
          <ShopForm onChange={change.mutate} />
        </Card>
        <Card title={t('manager/settings/keys')} hint={t('manager/settings/keysHint')}>
          <KeysTable />
        </Card>
        <Card title={t('keys/mine')} hint={t('keys/table/hint')}>
          <ReplyKeys onChange={change.mutate} />
        </Card>
        <Card title={t('keys/triggers/title')} hint={t('keys/triggers/hint')}>
          <TriggersForm onChange={change.mutate} />
        </Card>
        <Card title={t('manager/settings/consoles')} hint={t('manager/settings/consolesHint')}>
          <OwnConsoles />
        </Card>
        <Card title={t('manager/settings/sitesOff')}>
          <SitesOff onChange={change.mutate} />
        </Card>
      </div>
    </div>
  );
}

function Card(props: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className={classes.card}>
      <div>
        <Title order={3} className={shared.sectionTitle}>
          {props.title}
        </Title>
        {props.hint && <Text className={shared.quiet}>{props.hint}</Text>}
      </div>
      {props.children}
    </section>
  );
}

function Basics({ onChange }: { onChange: ChangeSettings }) {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const lockOf = useLock();
  return (
    <div className={classes.fields}>
      <SavedText
        className={classes.wide}
        label={t('manager/settings/agentName')}
        description={t('manager/settings/agentNameHint', { variable: '{{agent.name}}' })}
        maxLength={60}
        value={settings.agentName}
        onSave={(agentName) => onChange(() => ({ agentName }))}
      />
      <AgentFields onChange={onChange} />
      <Select
        {...lockOf('language')}
        label={t('manager/settings/language')}
        allowDeselect={false}
        data={[
          { value: 'auto', label: t('menu/auto') },
          { value: 'zh-CN', label: '简体中文' },
          { value: 'zh-TW', label: '繁體中文' },
          { value: 'en', label: 'English' },
        ]}
        value={settings.language}
        onChange={(language) => onChange(() => ({ language: language as Settings['language'] }))}
      />
      <Select
        label={t('manager/settings/theme')}
        allowDeselect={false}
        data={(['auto', 'light', 'dark'] as const).map((value) => ({
          value,
          label: t(`menu/${value}`),
        }))}
        value={settings.colorScheme}
        onChange={(scheme) => onChange(() => ({ colorScheme: scheme as Settings['colorScheme'] }))}
      />
    </div>
  );
}

function Nudges({ onChange }: { onChange: ChangeSettings }) {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const lockOf = useLock();
  const minutesLock = lockOf('nudgeAfterMinutes');
  return (
    <div className={classes.fields}>
      <SavedSwitch
        label={t('manager/settings/nudges')}
        description={t('manager/settings/nudgesHint')}
        locked={lockOf('nudgesOn').description}
        checked={settings.nudgesOn}
        onSave={(nudgesOn) => onChange(() => ({ nudgesOn }))}
      />
      <NumberInput
        key={settings.nudgeAfterMinutes}
        {...minutesLock}
        label={t('manager/settings/nudgeAfter')}
        min={1}
        max={1_440}
        allowDecimal={false}
        clampBehavior="blur"
        disabled={!settings.nudgesOn || minutesLock.disabled}
        defaultValue={settings.nudgeAfterMinutes}
        onBlur={(event) => {
          const minutes = Math.round(Number(event.currentTarget.value));
          if (minutes < 1 || minutes === settings.nudgeAfterMinutes) return;
          onChange(() => ({ nudgeAfterMinutes: Math.min(minutes, 1_440) }));
        }}
      />
    </div>
  );
}
