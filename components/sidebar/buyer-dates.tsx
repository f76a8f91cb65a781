import { Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  /** `birthday` → `05-17`, `revisit` → `2027-03-01`. */
  dates: Record<string, string>;
  onChange(dates: Record<string, string>): void;
}

/** A leap year: every birthday is a day of it. */
const ANY_YEAR = '2000';

/** The dates of a buyer that rules remind of: each year's birthday, and a call-back once. */
export function BuyerDates({ dates, onChange }: Props) {
  const { t } = useTranslation();
  const change = (name: string, day: string) => {
    if (day === (dates[name] ?? '')) return;
    const { [name]: _before, ...others } = dates;
    onChange(day === '' ? others : { ...others, [name]: day });
  };
  const birthday = dates.birthday ? `${ANY_YEAR}-${dates.birthday.slice(-5)}` : '';
  return (
    <Group grow gap={8}>
      {/* One by the moon is set where the moon can be chosen: with the buyer's details. */}
      {!dates.birthday?.startsWith('lunar') && (
        <TextInput
          type="date"
          size="xs"
          label={t('buyer/birthday')}
          defaultValue={birthday}
          onBlur={({ currentTarget }) => change('birthday', currentTarget.value.slice(5))}
        />
      )}
      <TextInput
        type="date"
        size="xs"
        label={t('buyer/revisit')}
        defaultValue={dates.revisit ?? ''}
        onBlur={({ currentTarget }) => change('revisit', currentTarget.value)}
      />
    </Group>
  );
}
