import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TestedPart } from '@/utils/consoles/self-test';
import classes from './desk.module.css';

interface Props {
  ailing: TestedPart[];
  onLook(): void;
  onTeach: (() => void) | null;
}

/** The console has changed: what is not found any more, and the two ways on. */
export function AilingNote({ ailing, onLook, onTeach }: Props) {
  const { t, i18n } = useTranslation();
  const names = ailing.map((part) => t(`selfTest/part/${part}`));
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  return (
    <section className={classes.offer} role="alert">
      <Text fz={13} lh={1.5}>
        {t('selfTest/ailing', { parts: list })}
      </Text>
      <Group gap={8} mt={8}>
        {onTeach && (
          <Button size="compact-sm" color="orange" onClick={onTeach}>
            {t('teach/start')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onLook}>
          {t('selfTest/look')}
        </Button>
      </Group>
    </section>
  );
}
