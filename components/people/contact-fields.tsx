import { Autocomplete, Switch, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '@/components/ui/welcome';
import type { BuyerChange } from '@/utils/model/buyer-facts';
import type { Contact, ContactChange } from '@/utils/model/contact';
import type { BuyerFacts } from '@/utils/reminders/engine/world';
import { BirthdayField } from './birthday-field';
import { MarksField } from './marks-field';
import { MaskedText } from './masked-text';
import classes from './people.module.css';
import { standardGroups } from './standard-groups';

const zones: string[] = Intl.supportedValuesOf('timeZone');

interface Props {
  contact: Contact;
  facts: BuyerFacts;
  onChange(change: ContactChange): void;
  /** What reminders need to know: zone, dates, and whether they are wanted. */
  onFacts(change: BuyerChange): void;
}

/** Everything agents write about a buyer; each field is saved when it is left. */
export function ContactFields({ contact, facts, onChange, onFacts }: Props) {
  const { t } = useTranslation();
  const own = useWelcome().settings.contactGroups;
  const [zone, setZone] = useState<string | null>(null);
  const dates = facts.dates;
  const setDate = (name: string, day: string | undefined) => {
    const { [name]: _before, ...others } = dates;
    onFacts({ dates: day ? { ...others, [name]: day } : others });
  };
  const private_ = (name: 'preferences' | 'needs' | 'notes', maxLength: number) => (
    <MaskedText
      label={t(`contacts/field/${name}`)}
      placeholder={t(`contacts/hint/${name}`)}
      maxLength={maxLength}
      value={contact[name]}
      onSave={(value) => onChange({ [name]: value })}
    />
  );
  const shownZone = zone ?? facts.zone ?? '';
  return (
    <div className={classes.fields}>
      <div className={classes.two}>
        <TextInput
          key={contact.remark}
          size="xs"
          label={t('contacts/field/remark')}
          placeholder={t('contacts/hint/remark')}
          maxLength={100}
          defaultValue={contact.remark}
          onBlur={({ currentTarget }) => {
            const remark = currentTarget.value.trim();
            if (remark !== contact.remark) onChange({ remark });
          }}
        />
        <TextInput
          key={`locale ${contact.locale}`}
          size="xs"
          label={t('contacts/field/locale')}
          placeholder="zh-CN"
          maxLength={20}
          defaultValue={contact.locale ?? ''}
          onBlur={({ currentTarget }) => {
            const locale = currentTarget.value.trim() || null;
            const isTag = locale === null || /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale);
            if (isTag && locale !== contact.locale) onChange({ locale });
          }}
        />
      </div>
      <TagsInput
        size="xs"
        label={t('contacts/field/groups')}
        data={own.length > 0 ? own : standardGroups.map((id) => t(`contacts/group/${id}`))}
        maxTags={30}
        value={contact.groups}
        onChange={(groups) => onChange({ groups: groups.map((one) => one.slice(0, 40)) })}
      />
      <TagsInput
        size="xs"
        label={t('contacts/field/tags')}
        maxTags={30}
        value={contact.tags}
        onChange={(tags) => onChange({ tags: tags.map((one) => one.slice(0, 40)) })}
      />
      <MarksField marks={contact.marks} onChange={onChange} />
      {private_('preferences', 2_000)}
      {private_('needs', 2_000)}
      {private_('notes', 4_000)}
      <BirthdayField
        key={`birthday ${dates.birthday}`}
        label={t('contacts/field/birthday')}
        value={dates.birthday}
        onChange={(day) => setDate('birthday', day)}
      />
      <BirthdayField
        key={`festival ${dates.festival}`}
        label={t('contacts/field/festival')}
        value={dates.festival}
        onChange={(day) => setDate('festival', day)}
      />
      <div className={classes.two}>
        <TextInput
          key={`revisit ${dates.revisit}`}
          size="xs"
          type="date"
          label={t('contacts/field/revisit')}
          defaultValue={dates.revisit ?? ''}
          onBlur={({ currentTarget }) => {
            const day = currentTarget.value || undefined;
            if (day !== dates.revisit) setDate('revisit', day);
          }}
        />
        <Autocomplete
          size="xs"
          label={t('contacts/field/zone')}
          placeholder="Asia/Shanghai"
          data={zones}
          limit={8}
          value={shownZone}
          error={
            shownZone === '' || zones.includes(shownZone) ? undefined : t('contacts/zoneWrong')
          }
          onChange={(value) => {
            setZone(value);
            if (zones.includes(value)) onFacts({ zone: value });
          }}
        />
      </div>
      <Switch
        size="xs"
        label={t('contacts/optedOut')}
        checked={facts.optedOut === true}
        onChange={({ currentTarget }) => onFacts({ optedOut: currentTarget.checked })}
      />
    </div>
  );
}
