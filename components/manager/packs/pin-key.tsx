import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pinKey, unpinKey } from '@/utils/database/signing';
import { publicKeySchema } from '@/utils/model/signature';
import type { PackFacts } from '@/utils/packs/workbench/calls';
import classes from './packs.module.css';

/** Whose updates a pack takes: anybody's, or those of one key. */
export function PinKey(props: { packId: string; facts: PackFacts; onChanged: () => void }) {
  const { t } = useTranslation();
  const { signedBy, pinned } = props.facts;
  const [written, setWritten] = useState('');
  const isKey = publicKeySchema.safeParse(written.trim()).success;
  const pin = async (publicKey: string) => {
    await pinKey(props.packId, publicKey, Date.now());
    setWritten('');
    props.onChanged();
  };
  const unpin = async () => {
    await unpinKey(props.packId);
    props.onChanged();
  };
  return (
    <div className={classes.signature}>
      <Text className={classes.note}>
        {signedBy
          ? t('manager/packs/signed', { fingerprint: signedBy.fingerprint })
          : t('manager/packs/unsignedPack')}
      </Text>
      {pinned ? (
        <Group gap={12}>
          <Text size="sm">{t('manager/packs/pinned', { fingerprint: pinned.fingerprint })}</Text>
          <Button variant="default" size="compact-xs" onClick={() => void unpin()}>
            {t('manager/packs/unpin')}
          </Button>
        </Group>
      ) : (
        <Group gap={8} align="flex-start">
          {signedBy && (
            <Button variant="default" size="xs" onClick={() => void pin(signedBy.publicKey)}>
              {t('manager/packs/pin')}
            </Button>
          )}
          <TextInput
            className={classes.keyField}
            size="xs"
            aria-label={t('manager/packs/publicKey')}
            placeholder={t('manager/packs/publicKey')}
            value={written}
            error={written !== '' && !isKey && t('manager/packs/notKey')}
            onChange={({ currentTarget }) => setWritten(currentTarget.value)}
          />
          <Button
            variant="default"
            size="xs"
            disabled={!isKey}
            onClick={() => void pin(written.trim())}
          >
            {t('manager/packs/pinThis')}
          </Button>
        </Group>
      )}
    </div>
  );
}
