import { Button, Group, Kbd, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { useWelcome } from '@/components/ui/welcome';
import { isImeKey } from '@/utils/commands';
import type { DeskLine } from '@/utils/dock/desk-end';
import type { DeskItem } from '@/utils/library/answers';
import { makeProposal, wordsOf } from './make-proposal';

interface Props {
  line: DeskLine;
  /** The item to correct, null for something new. */
  id: string | null;
}

/** Proposes a reply, or a correction, to whoever keeps the library. */
export function ProposeForm({ line, id }: Props) {
  const { data: item } = useQuery({
    queryKey: ['propose', id],
    queryFn: () => (id === null ? null : ask('item:get', { id })),
    gcTime: 0,
  });
  if (item === undefined) return null;
  return <Form line={line} item={item} />;
}

function Form({ line, item }: { line: DeskLine; item: DeskItem | null }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { settings } = useWelcome();
  const [title, setTitle] = useState(item?.title ?? '');
  const [text, setText] = useState(item ? wordsOf(item) : '');
  const [note, setNote] = useState('');
  const [state, setState] = useState<'open' | 'sent' | 'failed'>('open');

  // What stands in the console's box already is most often what is proposed.
  useEffect(() => {
    if (item) return;
    void line.ask({ do: 'read-draft' }).then((result) => {
      if ('draft' in result) setText((now) => now || result.draft);
    });
  }, [line, item]);

  const isEmpty = title.trim() === '' || text.trim() === '';
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (isEmpty) return;
    const author = settings.agentName;
    try {
      await ask('proposal:add', makeProposal(item, { title, text, note, author }));
      setState('sent');
      if (!item) {
        setTitle('');
        setText('');
      }
      setNote('');
      await queries.invalidateQueries({ queryKey: ['proposals'] });
    } catch (error) {
      console.warn('[sidedesk] a proposal was not sent:', error);
      setState('failed');
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isDone || isImeKey(event.nativeEvent)) return;
    event.preventDefault();
    void send();
  };
  return (
    <form onSubmit={(event) => void send(event)} onKeyDown={onKeyDown}>
      <Stack gap="sm" pt="xs">
        <Text size="xs" c="dimmed">
          {t(item ? 'propose/changeHint' : 'propose/newHint')}
        </Text>
        <TextInput
          label={t('propose/title')}
          data-autofocus
          autoFocus
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('propose/text')}
          autosize
          minRows={4}
          maxRows={14}
          maxLength={item?.type === 'article' ? 200_000 : 10_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextInput
          label={t('propose/note')}
          maxLength={1_000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button
            type="submit"
            size="sm"
            disabled={isEmpty}
            rightSection={<Kbd size="xs">Ctrl Enter</Kbd>}
          >
            {t('propose/send')}
          </Button>
        </Group>
        <Text size="xs" role="status" mih={18} c={state === 'failed' ? 'red' : 'teal'}>
          {state !== 'open' && t(`propose/${state}`)}
        </Text>
      </Stack>
    </form>
  );
}
