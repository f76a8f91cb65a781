import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FormatId, formatIds, type Source } from '@/utils/packs/parsed';
import classes from './plan.module.css';

/** Another way to read the same file: as another format, or with other columns. */
export function FormatChoice(props: {
  source: Source;
  busy: boolean;
  onFormat: (format: FormatId) => void;
}) {
  const { source, busy, onFormat } = props;
  const { t } = useTranslation();
  return (
    <>
      <FormatSelect
        label={t('manager/packs/format')}
        value={source.format}
        busy={busy}
        onFormat={onFormat}
      />
      {source.format === 'table' && (
        <Button size="xs" variant="default" disabled={busy} onClick={() => onFormat('table')}>
          {t('manager/packs/columns')}
        </Button>
      )}
    </>
  );
}

/** Every format there is; `value` = as which the file was read. */
export function FormatSelect(props: {
  label: string;
  value: FormatId | null;
  busy?: boolean;
  onFormat: (format: FormatId) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      className={classes.formats}
      size="xs"
      aria-label={props.label}
      placeholder={props.label}
      data={formatIds.map((value) => ({ value, label: t(`import/formats/${value}`) }))}
      value={props.value}
      disabled={props.busy ?? false}
      allowDeselect={false}
      searchable
      onChange={(format) => {
        const chosen = formatIds.find((id) => id === format);
        if (chosen && chosen !== props.value) props.onFormat(chosen);
      }}
    />
  );
}
