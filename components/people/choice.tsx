import { NativeSelect } from '@mantine/core';

interface Props<V extends string> {
  label: string;
  value: V | null;
  values: readonly V[];
  print(value: V): string;
  /** Whether nothing may be chosen. */
  canBeEmpty?: boolean;
  onChange(value: V | null): void;
}

/** One of a few words. */
export function Choice<V extends string>(props: Props<V>) {
  const { label, value, values, print, canBeEmpty = true, onChange } = props;
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value ?? ''}
      data={[
        ...(canBeEmpty ? [{ value: '', label: '—' }] : []),
        ...values.map((one) => ({ value: one, label: print(one) })),
      ]}
      onChange={({ currentTarget }) =>
        onChange(values.find((one) => one === currentTarget.value) ?? null)
      }
    />
  );
}
