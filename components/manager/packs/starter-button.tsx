import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import shared from '../manager.module.css';

/** Brings the product's own packs back to what this version holds. */
export function StarterButton() {
  const { t } = useTranslation();
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const install = async () => {
    setBusy(true);
    try {
      // Only now: reading packs is more code than the rest of the view.
      const { installStarterPacks } = await import('@/utils/packs/install-starter');
      const written = await installStarterPacks(Date.now());
      if (written > 0) await ask('library:changed', undefined);
      setSaid(t('manager/packs/starterDone', { number: written }));
    } catch (error) {
      setSaid(`${t('manager/packs/failed')} ${error instanceof Error ? error.message : error}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Group gap={12}>
      <Text className={shared.quiet} role="status">
        {said}
      </Text>
      <Button variant="default" size="xs" loading={busy} onClick={() => void install()}>
        {t('manager/packs/starter')}
      </Button>
    </Group>
  );
}
