import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Span } from '@/utils/model/playbook';

const units = ['minutes', 'hours', 'days', 'workdays'] as const;

interface Props {
  /** What the span is, for whoever hears the fields one by one; '' = nothing else says it. */
  of?: string;
  span: Span;
  onChange(span: Span): void;
}

/** A span of time: so many of a unit. */
export function SpanFields({ of = '', span, onChange }: Props) {
  const { t } = useTranslation();
  const name = (field: string) => [of, field].filter(Boolean).join(' · ');
  return (
    <>
      <NumberInput
        aria-label={name(t('playbooks/step/amount'))}
        w={90}
        min={-10_000}
        max={10_000}
        value={span.amount}
        onChange={(amount) => typeof amount === 'number' && onChange({ ...span, amount })}
      />
      <Select
        aria-label={name(t('playbooks/step/unit'))}
        w={130}
        allowDeselect={false}
        data={units.map((unit) => ({ value: unit, label: t(`playbooks/unit/${unit}`) }))}
        value={span.unit}
        onChange={(value) => {
          const unit = units.find((one) => one === value);
          if (unit) onChange({ ...span, unit });
        }}
      />
    </>
  );
}
