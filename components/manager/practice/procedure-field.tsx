import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Procedure } from './use-procedures';

interface Props {
  procedures: Procedure[];
  value: string | null;
  onChange(topic: string | null): void;
}

/** Which procedure the matter calls for. */
export function ProcedureField({ procedures, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('manager/practice/procedure')}
      placeholder={t('playbook/pick')}
      searchable
      clearable
      maw={360}
      value={value}
      data={procedures.map(({ topic, title }) => ({ value: topic, label: title }))}
      onChange={onChange}
    />
  );
}
