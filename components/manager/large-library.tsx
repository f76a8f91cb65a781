import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Items up to which the search was measured; above it all works, only slower. */
const LARGE = 300_000;

/** Tells the owner of a very large library what to expect of it; nothing for all others. */
export function LargeLibraryNote({ items }: { items: number }) {
  const { t, i18n } = useTranslation();
  if (items < LARGE) return null;
  const number = new Intl.NumberFormat(i18n.language).format(items);
  return (
    <Text size="sm" c="dimmed" lh={1.6} m={12} role="note">
      {t('manager/library/large', { number })}
    </Text>
  );
}
