import { Button, CopyButton, Group, Select, Text, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listSigningKeys, saveSigningKey } from '@/utils/database/signing';
import { makeSigningKey } from '@/utils/packs/signature';
import classes from './packs.module.css';

/** Which key signs a pack; keys are made here and their public half is handed out. */
export function SigningKeys(props: { keyId: string | null; onKey: (id: string | null) => void }) {
  const { t } = useTranslation();
  const keys = useLiveQuery(async () => await listSigningKeys()) ?? [];
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const chosen = keys.find(({ id }) => id === props.keyId);
  const make = async () => {
    try {
      const key = await makeSigningKey(name.trim(), Date.now());
      await saveSigningKey(key);
      setName('');
      props.onKey(key.id);
    } catch (error) {
      // Ed25519 came to Chromium with 137.
      const isUnknown = error instanceof DOMException && error.name === 'NotSupportedError';
      const reason = error instanceof Error ? error.message : String(error);
      setTrouble(isUnknown ? t('manager/packs/make/noSigning') : reason);
    }
  };
  return (
    <div className={classes.signature}>
      <Select
        label={t('manager/packs/make/sign')}
        data={[
          { value: '', label: t('manager/packs/make/unsigned') },
          ...keys.map((key) => ({ value: key.id, label: `${key.name} · ${key.id.slice(0, 9)}` })),
        ]}
        value={props.keyId ?? ''}
        allowDeselect={false}
        onChange={(id) => props.onKey(id || null)}
      />
      {chosen ? (
        <div>
          <Text className={classes.note}>{t('manager/packs/make/handOut')}</Text>
          <code className={classes.fingerprint}>{chosen.id}</code>
          <Group gap={8} wrap="nowrap">
            <code className={classes.publicKey}>{chosen.publicKey}</code>
            <CopyButton value={chosen.publicKey}>
              {({ copied, copy }) => (
                <Button variant="default" size="compact-xs" onClick={copy}>
                  {t(copied ? 'manager/packs/make/copied' : 'manager/packs/make/copyKey')}
                </Button>
              )}
            </CopyButton>
          </Group>
        </div>
      ) : (
        <Group gap={8}>
          <TextInput
            size="xs"
            aria-label={t('manager/packs/make/keyName')}
            placeholder={t('manager/packs/make/keyName')}
            maxLength={60}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <Button
            variant="default"
            size="xs"
            disabled={name.trim() === ''}
            onClick={() => void make()}
          >
            {t('manager/packs/make/newKey')}
          </Button>
        </Group>
      )}
      {trouble && (
        <Text size="sm" className={classes.bad} role="alert">
          {trouble}
        </Text>
      )}
    </div>
  );
}
