import { NativeSelect, Skeleton, TextInput, Title } from '@mantine/core';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContactFilter, countGroups, filterContacts } from '@/utils/contacts/filter-contacts';
import { EmptyState } from '../empty-state';
import shared from '../manager.module.css';
import { ContactDetail } from './contact-detail';
import { ContactList } from './contact-list';
import classes from './contacts.module.css';
import { useContactLines } from './use-contact-lines';

/** All buyers this desk knows: found, narrowed to a group, and one to read and write. */
export function ContactsView({ id }: { id: string | null }) {
  const { t, i18n } = useTranslation();
  const { lines, reload } = useContactLines();
  const [filter, setFilter] = useState<ContactFilter>({ search: '', group: '', mark: '' });
  const change = (part: Partial<ContactFilter>) => setFilter((before) => ({ ...before, ...part }));
  const wanted = useDeferredValue(filter);
  const rows = useMemo(() => (lines ? filterContacts(lines, wanted) : null), [lines, wanted]);
  const groups = useMemo(() => countGroups(lines ?? []), [lines]);
  const count = new Intl.NumberFormat(i18n.language).format(rows?.length ?? 0);
  return (
    <div className={classes.view}>
      <div className={classes.desk}>
        <div className={classes.tools}>
          <Title order={2} className={shared.pageTitle} mr="auto">
            {t('manager/tabs/contacts')}
          </Title>
          <TextInput
            size="xs"
            w={220}
            type="search"
            aria-label={t('manager/contacts/search')}
            placeholder={t('manager/contacts/search')}
            value={filter.search}
            onChange={({ currentTarget }) => change({ search: currentTarget.value })}
          />
          <NativeSelect
            size="xs"
            aria-label={t('contacts/field/groups')}
            value={filter.group}
            data={[
              { value: '', label: t('manager/contacts/allGroups') },
              ...groups.map(([group, number]) => ({ value: group, label: `${group} (${number})` })),
            ]}
            onChange={({ currentTarget }) => change({ group: currentTarget.value })}
          />
          <NativeSelect
            size="xs"
            aria-label={t('manager/contacts/marks')}
            value={filter.mark}
            data={[
              { value: '', label: t('manager/contacts/allMarks') },
              { value: 'vip', label: t('contacts/mark/vip') },
              { value: 'caution', label: t('contacts/mark/caution') },
            ]}
            onChange={({ currentTarget }) =>
              change({ mark: currentTarget.value as ContactFilter['mark'] })
            }
          />
        </div>
        <p className={classes.quiet} style={{ margin: 0, fontSize: 13 }} aria-live="polite">
          {rows && t('manager/contacts/count', { count })}
        </p>
        {!rows && <Skeleton height={320} radius={12} />}
        {rows?.length === 0 && (
          <EmptyState
            icon={<IconUsers size={28} stroke={1.4} />}
            title={t(lines?.length ? 'manager/contacts/noneFound' : 'manager/contacts/none')}
            hint={t(lines?.length ? 'manager/contacts/noneFoundHint' : 'manager/contacts/noneHint')}
          />
        )}
        {rows && rows.length > 0 && (
          <ContactList
            rows={rows}
            chosen={id}
            onChoose={(key) => {
              window.history.replaceState(null, '', `#/contacts/${encodeURIComponent(key)}`);
              window.dispatchEvent(new HashChangeEvent('hashchange'));
            }}
          />
        )}
      </div>
      <section className={classes.detail} aria-label={t('strip/title')}>
        {id === null ? (
          <p className={classes.quiet} style={{ margin: 0, fontSize: 13 }}>
            {t('manager/contacts/choose')}
          </p>
        ) : (
          <ContactDetail key={id} id={id} lines={lines ?? []} onChanged={reload} />
        )}
      </section>
    </div>
  );
}
