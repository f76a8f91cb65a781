import { Button, Group, Radio, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { type AddressFault, readFeedAddress } from '@/utils/feeds/feed-address';
import { askFeedPermission } from '@/utils/feeds/permission';
import { type FeedMode, feedModes } from '@/utils/model/feed';
import packClasses from '../packs/packs.module.css';
import classes from './feeds.module.css';

/** A new subscription: where from, what happens with updates, and whose signature is asked for. */
export function FeedForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [mode, setMode] = useState<FeedMode>('hold');
  const [key, setKey] = useState('');
  const [fault, setFault] = useState<AddressFault | null>(null);
  const subscribe = useMutation({
    mutationFn: async ({ url, isAllowed }: { url: string; isAllowed: Promise<boolean> }) => {
      if (!(await isAllowed)) return { denied: new URL(url).origin };
      return ask('feed:subscribe', { url, mode, key: key.trim() || null });
    },
    onSuccess: (answer) => {
      if ('fault' in answer) setFault(answer.fault);
      else if ('url' in answer) onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = readFeedAddress(text);
    if ('fault' in address) return setFault(address.fault);
    // Asked in the click itself: later the browser would show no question.
    subscribe.mutate({ url: address.url, isAllowed: askFeedPermission(address.url) });
  };
  const denied = subscribe.data && 'denied' in subscribe.data ? subscribe.data.denied : null;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('feeds/url')}
        description={t('feeds/urlHint')}
        placeholder="https://"
        type="url"
        inputMode="url"
        autoComplete="off"
        autoFocus
        value={text}
        error={fault && t(`feeds/address/${fault}`)}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setFault(null);
        }}
      />
      <Radio.Group
        label={t('feeds/modeLabel')}
        value={mode}
        onChange={(value) => setMode(value as FeedMode)}
      >
        <Group gap={24} mt={6}>
          {feedModes.toReversed().map((value) => (
            <Radio key={value} value={value} label={t(`feeds/mode/${value}`)} />
          ))}
        </Group>
      </Radio.Group>
      <TextInput
        label={t('feeds/key')}
        description={t('feeds/keyHint')}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      {(denied || subscribe.error) && (
        <Text role="alert" className={packClasses.bad} size="sm">
          {denied
            ? t('feeds/denied', { origin: denied })
            : t('feeds/failed', { reason: subscribe.error?.message })}
        </Text>
      )}
      <Group gap={12}>
        <Button type="submit" loading={subscribe.isPending}>
          {t('feeds/add')}
        </Button>
        <Button variant="default" onClick={onClose} disabled={subscribe.isPending}>
          {t('feeds/cancel')}
        </Button>
      </Group>
    </form>
  );
}
