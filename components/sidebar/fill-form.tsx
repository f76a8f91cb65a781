import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { nameVariable } from '@/components/ui/highlight';
import { isImeKey } from '@/utils/commands';
import type { PreparedReply } from '@/utils/library/answers';
import classes from './desk.module.css';
import { FilledText } from './filled-text';

interface Props {
  reply: PreparedReply;
  onFill(values: Record<string, string>): void;
  onCancel(): void;
}

/** Asks for the values a reply still needs; nothing half-filled reaches the box. */
export function FillForm({ reply, onFill, onCancel }: Props) {
  const { t } = useTranslation();
  const form = useForm<{ values: string[] }>({
    initialValues: { values: reply.missing.map(() => '') },
  });
  const isLasting = reply.missing.every(
    (name) => name.startsWith('shop.') || name === 'agent.name',
  );
  const isComplete = form.values.values.every((value) => value.trim() !== '');
  const submit = form.onSubmit(({ values }) => {
    if (!isComplete) return;
    onFill(Object.fromEntries(reply.missing.map((name, i) => [name, values[i]?.trim() ?? ''])));
  });
  return (
    <form
      className={classes.view}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isImeKey(event.nativeEvent)) event.preventDefault();
      }}
    >
      <Stack gap="sm" pt="xs">
        <div>
          <Title order={2} fz={15}>
            {reply.title}
          </Title>
          <Text size="xs" c="dimmed" mt={2}>
            {t('desk/fill/title', { count: reply.missing.length })} ·{' '}
            {t(isLasting ? 'desk/fill/remember' : 'desk/fill/hint')}
          </Text>
        </div>
        {reply.missing.map((name, i) => (
          <TextInput
            key={name}
            label={nameVariable(name, t)}
            maxLength={2_000}
            data-autofocus={i === 0 || undefined}
            autoFocus={i === 0}
            {...form.getInputProps(`values.${i}`)}
          />
        ))}
        <Group gap="xs" mt={4}>
          <Button type="submit" size="sm" disabled={!isComplete}>
            {t('desk/fill/submit')}
          </Button>
          <Button variant="default" size="sm" onClick={onCancel}>
            {t('desk/back')}
          </Button>
        </Group>
        <Text className={classes.previewText} p={0} mt="xs" c="dimmed">
          <FilledText reply={reply} />
        </Text>
      </Stack>
    </form>
  );
}
