import { Button, Group, Kbd, Stack, Text, Textarea, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isImeKey } from '@/utils/commands';
import classes from './desk.module.css';
import type { Stage } from './use-insert';

interface Props {
  stage: Stage;
  onType(text: string): void;
  onDone(text: string): void;
  onCancel(): void;
}

/** One message written by hand for this once; Ctrl+Enter takes it through the gate again. */
export function EditForm({ stage, onType, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLTextAreaElement>(null);
  const text = stage.typed ?? stage.prepared.messages[stage.at]?.text ?? '';
  const { start = 0, end = 0 } = stage.select ?? {};
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(start, end);
  }, [start, end]);
  return (
    <form
      className={classes.view}
      onSubmit={(event) => {
        event.preventDefault();
        onDone(text);
      }}
    >
      <Stack gap="sm" pt="xs">
        <div>
          <Title order={2} fz={15}>
            {stage.prepared.title}
          </Title>
          <Text size="xs" c="dimmed" mt={2}>
            {t('gate/editHint')}
          </Text>
        </div>
        <Textarea
          ref={box}
          aria-label={t('gate/fix/edit')}
          value={text}
          maxLength={10_000}
          autosize
          minRows={5}
          maxRows={16}
          onChange={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => {
            const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
            if (!isDone || isImeKey(event.nativeEvent)) return;
            event.preventDefault();
            onDone(text);
          }}
        />
        <Group gap="xs">
          <Button
            type="submit"
            size="sm"
            disabled={text.trim() === ''}
            rightSection={<Kbd size="xs">Ctrl Enter</Kbd>}
          >
            {t('desk/fill/submit')}
          </Button>
          <Button variant="default" size="sm" onClick={onCancel}>
            {t('desk/back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
