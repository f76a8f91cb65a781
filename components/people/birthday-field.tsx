import { Group, NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextLunarDay } from '@/utils/calendar/lunar';

interface Props {
  label: string;
  /** `05-17`, `lunar-08-15`, `lunar-06-01-leap`; undefined = not known. */
  value: string | undefined;
  onChange(value: string | undefined): void;
}

const two = (number: number) => String(number).padStart(2, '0');

/** A day that comes each year, by the sun or by the moon. */
export function BirthdayField({ label, value, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const [lunar, month, day, leap] =
    /^(lunar-)?(?:\d{4}-)?(\d\d)-(\d\d)(-leap)?$/.exec(value ?? '')?.slice(1) ?? [];
  const [draft, setDraft] = useState({
    calendar: leap ? 'leap' : lunar ? 'lunar' : 'solar',
    month: month ? Number(month) : '',
    day: day ? Number(day) : '',
  });
  const change = (part: Partial<typeof draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    if (next.month === '' && next.day === '') {
      if (value !== undefined) onChange(undefined);
      return;
    }
    const text = write(next.calendar, Number(next.month), Number(next.day));
    if (text && text !== value) onChange(text);
  };
  const next = value && nextLunarDay(value, new Date().toISOString().slice(0, 10));
  const nextText =
    next &&
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(next),
    );
  return (
    <fieldset aria-label={label} style={{ margin: 0, padding: 0, border: 0, minWidth: 0 }}>
      <Group gap={6} align="flex-end" wrap="nowrap">
        <NativeSelect
          size="xs"
          label={label}
          style={{ flex: 1, minWidth: 0 }}
          value={draft.calendar}
          data={(['solar', 'lunar', 'leap'] as const).map((one) => ({
            value: one,
            label: t(`contacts/calendar/${one}`),
          }))}
          onChange={({ currentTarget }) => change({ calendar: currentTarget.value })}
        />
        <NumberInput
          size="xs"
          w={58}
          hideControls
          label={t('contacts/month')}
          min={1}
          max={12}
          value={draft.month}
          onChange={(number) => change({ month: Number(number) || '' })}
        />
        <NumberInput
          size="xs"
          w={58}
          hideControls
          label={t('contacts/day')}
          min={1}
          max={31}
          value={draft.day}
          onChange={(number) => change({ day: Number(number) || '' })}
        />
      </Group>
      {nextText && (
        <p style={{ margin: '4px 0 0', fontSize: 11, color: 'var(--mantine-color-dimmed)' }}>
          {t('contacts/nextTime', { date: nextText })}
        </p>
      )}
    </fieldset>
  );
}

/** The stored form of a day, or null when there is none such. */
function write(calendar: string, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const text = `${two(month)}-${two(day)}`;
  if (calendar !== 'solar')
    return day > 30 ? null : `lunar-${text}${calendar === 'leap' ? '-leap' : ''}`;
  // A leap year has every day of any year.
  const read = new Date(`2000-${text}T00:00:00Z`);
  return read.getUTCMonth() + 1 === month && !Number.isNaN(read.getTime()) ? text : null;
}
