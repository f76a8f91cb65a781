import { Button, Group, Kbd, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameVariable } from '@/components/ui/highlight';
import { isImeKey } from '@/utils/commands';
import type { OrderFacts } from '@/utils/model/order';
import classes from './desk.module.css';
import { FilledText } from './filled-text';
import { PromptField } from './prompt-field';
import { isLasting } from './remember-lasting';
import type { Stage } from './use-insert';
import { writeDate } from './write-date';

interface Props {
  stage: Stage;
  orders: OrderFacts[];
  /** Variable name, or `?Label` of a prompt → value. */
  onFill(values: Record<string, string>): void;
  onCancel(): void;
}

/** Asks for the values a reply still needs; nothing half-filled reaches the box. */
export function FillForm({ stage, orders, onFill, onCancel }: Props) {
  const { t } = useTranslation();
  const { prepared, again = [] } = stage;
  const names = again.length > 0 ? again : prepared.missing;
  const prompts = again.length > 0 ? [] : prepared.prompts;
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState<Record<string, string>>(() => ({
    ...Object.fromEntries(names.map((name) => [name, rememberedOf(stage, name)])),
    ...Object.fromEntries(prompts.map(({ label, fallback = '' }) => [`?${label}`, fallback])),
  }));
  const set = (name: string, value: string) => setValues((old) => ({ ...old, [name]: value }));
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);

  const isOpen = (now: Record<string, string>) =>
    names.some((name) => !now[name]?.trim()) ||
    prompts.some(({ label, fallback }) => !now[`?${label}`]?.trim() && fallback !== '');
  const locale = prepared.variants[prepared.variant]?.locale ?? 'zh-CN';
  const submit = (now: Record<string, string>) => {
    if (isOpen(now)) return;
    const dates = prompts.filter(({ kind }) => kind === 'date').map(({ label }) => `?${label}`);
    onFill(
      Object.fromEntries(
        Object.entries(now).map(([name, value]) => [
          name,
          dates.includes(name) ? writeDate(value, locale) : value.trim(),
        ]),
      ),
    );
  };
  /** After a digit: the next question without an answer, or on with the reply. */
  const goOn = () =>
    requestAnimationFrame(() => {
      const open = [
        ...(form.current?.querySelectorAll<HTMLElement>('input, [role="radiogroup"]') ?? []),
      ];
      const next = open.find((field) =>
        field instanceof HTMLInputElement
          ? field.value.trim() === ''
          : !field.querySelector('[aria-checked="true"]'),
      );
      if (next instanceof HTMLInputElement) next.focus();
      else if (next) next.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
      else form.current?.requestSubmit();
    });

  const count = names.length + prompts.length;
  const lasting = names.every(isLasting) && prompts.length === 0;
  const hint = lasting
    ? 'desk/fill/remember'
    : names.length > 0
      ? 'desk/fill/hint'
      : 'desk/fill/once';
  return (
    <form
      ref={form}
      className={classes.view}
      onSubmit={(event) => {
        event.preventDefault();
        submit(values);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        if (isImeKey(event.nativeEvent)) event.preventDefault();
        // A radio is no field of a form that Enter would send.
        else if ((event.target as Element).getAttribute('role') === 'radio') submit(values);
      }}
    >
      <Stack gap="sm" pt="xs">
        <div>
          <Title order={2} fz={15}>
            {prepared.title}
          </Title>
          <Text size="xs" c="dimmed" mt={2}>
            {t('desk/fill/title', { count })} · {t(hint)}
          </Text>
        </div>
        {names.map((name, i) => (
          <TextInput
            key={name}
            label={nameVariable(name, t)}
            maxLength={2_000}
            data-autofocus={i === 0 || undefined}
            autoFocus={i === 0}
            value={values[name] ?? ''}
            onChange={(event) => set(name, event.currentTarget.value)}
          />
        ))}
        {prompts.map((prompt, i) => (
          <PromptField
            key={prompt.label}
            prompt={prompt}
            orders={orders}
            value={values[`?${prompt.label}`] ?? ''}
            isFirst={i === 0 && names.length === 0}
            onChange={(value) => set(`?${prompt.label}`, value)}
            onChosen={goOn}
          />
        ))}
        <Group gap="xs" mt={4}>
          <Button
            type="submit"
            size="sm"
            disabled={isOpen(values)}
            rightSection={<Kbd size="xs">Enter</Kbd>}
          >
            {t('desk/fill/submit')}
          </Button>
          <Button variant="default" size="sm" onClick={onCancel}>
            {t('desk/back')}
          </Button>
        </Group>
        {prepared.messages.map(({ pieces }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages of one reply never move
          <Text key={i} className={classes.previewText} p={0} mt="xs" c="dimmed">
            <FilledText pieces={pieces} />
          </Text>
        ))}
      </Stack>
    </form>
  );
}

function rememberedOf({ prepared }: Stage, name: string): string {
  return prepared.remembered.find((one) => one.name === name)?.value ?? '';
}
