import { Button, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { filterContacts } from '@/utils/contacts/filter-contacts';
import type { ContactLine } from '@/utils/database/list-contacts';
import type { Contact } from '@/utils/model/contact';

/** Offered at a time; a search narrows them. */
const SHOWN = 8;

interface Props {
  contact: Contact;
  lines: ContactLine[];
  onMerged(): void;
}

/** A buyer who goes by another key now: what is known here goes over to it, nothing is lost. */
export function MergeContact({ contact, lines, onMerged }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [to, setTo] = useState<string | null>(null);
  const others = lines.filter(
    ({ key, console, shop }) =>
      key !== contact.key && console === contact.console && shop === contact.shop,
  );
  const found = filterContacts(others, { search, group: '', mark: '' }).slice(0, SHOWN);
  const merge = async () => {
    if (to === null) return;
    await ask('contact:merge', { from: contact.key, to });
    setOpen(false);
    window.location.hash = `#/contacts/${encodeURIComponent(to)}`;
    onMerged();
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {t('manager/contacts/merge')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('manager/contacts/mergeTitle')}
      >
        <Stack gap={12}>
          <Text fz={14}>
            {t('manager/contacts/mergeHint', { name: contact.remark || contact.name })}
          </Text>
          <TextInput
            type="search"
            data-autofocus
            aria-label={t('manager/contacts/search')}
            placeholder={t('manager/contacts/search')}
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          />
          <Radio.Group value={to} onChange={setTo} aria-label={t('manager/contacts/mergeTitle')}>
            <Stack gap={8}>
              {found.map(({ key, remark, name }) => (
                <Radio
                  key={key}
                  value={key}
                  label={[remark, name].filter(Boolean).join(' · ') || key}
                  description={key.split('|').at(-1)}
                />
              ))}
            </Stack>
          </Radio.Group>
          {found.length === 0 && <Text fz={13}>{t('manager/contacts/noneFound')}</Text>}
          <Button disabled={to === null} onClick={() => void merge()}>
            {t('manager/contacts/mergeNow')}
          </Button>
        </Stack>
      </Modal>
    </>
  );
}
