import { ActionIcon, Button, Select, Tooltip } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { useTranslation } from 'react-i18next';
import { consoles } from '@/utils/consoles/consoles';
import { tones, type Variant } from '@/utils/model/reply';
import classes from './editor.module.css';
import { SamplePreview } from './sample-preview';
import { TemplateField } from './template-field';
import { wordingLocales } from './wording-locales';

interface Props {
  variant: Variant;
  /** Language of wordings that name none. */
  locale: string;
  place: number;
  problems: ReadonlyMap<string, string>;
  canRemove: boolean;
  onChange(variant: Variant): void;
  onRemove(): void;
}

/** One wording: for whom, in which tone, its messages and how they will look. */
export function VariantCard({ variant, locale, place, problems, ...act }: Props) {
  const { t, i18n } = useTranslation();
  const { onChange } = act;
  const steps = variant.steps ?? [];
  const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });
  const setSteps = (now: string[]) =>
    onChange({ ...variant, steps: now.length > 0 ? now : undefined });
  const say = (path: string) => problems.get(`variants.${place}.${path}`) && t('editor/required');
  return (
    <section className={classes.variant} aria-label={t('editor/wording', { place: place + 1 })}>
      <div className={classes.row}>
        <Select
          label={t('editor/language')}
          data={[...new Set([locale, ...wordingLocales])].map((value) => ({
            value,
            label: languages.of(value) ?? value,
          }))}
          value={variant.locale ?? locale}
          allowDeselect={false}
          onChange={(value) => onChange({ ...variant, locale: value ?? undefined })}
        />
        <Select
          label={t('editor/tone')}
          data={tones.map((value) => ({ value, label: t(`manager/library/tone/${value}`) }))}
          value={variant.tone}
          allowDeselect={false}
          onChange={(value) => onChange({ ...variant, tone: (value ?? 'warm') as Variant['tone'] })}
        />
        <Select
          label={t('editor/console')}
          placeholder={t('editor/anyConsole')}
          data={consoles.map(({ id }) => ({
            value: id,
            label: t(`consoles/${id}`, { defaultValue: id }),
          }))}
          value={variant.console ?? null}
          clearable
          onChange={(value) => onChange({ ...variant, console: value ?? undefined })}
        />
        {act.canRemove && (
          <Tooltip label={t('editor/removeWording')}>
            <ActionIcon
              variant="subtle"
              color="red"
              size="lg"
              aria-label={t('editor/removeWording')}
              onClick={act.onRemove}
            >
              <IconTrash size={17} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <TemplateField
        label={t(steps.length > 0 ? 'editor/firstMessage' : 'editor/text')}
        value={variant.text}
        error={say('text')}
        onChange={(text) => onChange({ ...variant, text })}
      />
      {steps.map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message has no other name than its place
        <div key={i} className={classes.step}>
          <TemplateField
            label={t('editor/message', { place: i + 2 })}
            value={step}
            error={say(`steps.${i}`)}
            onChange={(text) => setSteps(steps.with(i, text))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('editor/removeMessage')}
            onClick={() => setSteps(steps.toSpliced(i, 1))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} />}
        disabled={steps.length >= 20}
        onClick={() => setSteps([...steps, ''])}
      >
        {t('editor/addMessage')}
      </Button>
      <SamplePreview texts={[variant.text, ...steps]} locale={variant.locale ?? locale} />
    </section>
  );
}
