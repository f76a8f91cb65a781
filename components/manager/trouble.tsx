import { Anchor, Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import IconDatabaseExclamation from '@tabler/icons-react/dist/esm/icons/IconDatabaseExclamation.mjs';
import { useTranslation } from 'react-i18next';
import classes from './manager.module.css';

/** The database cannot be opened: what that means, the browser's reason, and the ways out. */
export function Trouble({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <Stack gap={16} maw={640} role="alert">
        <Group gap={12} wrap="nowrap">
          <span className={classes.troubleIcon}>
            <IconDatabaseExclamation size={24} stroke={1.6} />
          </span>
          <Title order={2} size={20}>
            {t('trouble/title')}
          </Title>
        </Group>
        <Text className={classes.reading}>{t('trouble/text')}</Text>
        <Stack gap={4}>
          <Text size="xs" className={classes.quiet}>
            {t('trouble/detail')}
          </Text>
          <Code block>{withoutRepeats(reason)}</Code>
        </Stack>
        <Group gap={16}>
          <Button onClick={onRetry}>{t('trouble/retry')}</Button>
          <Anchor href="#/rescue" size="md">
            {t('trouble/export')}
          </Anchor>
        </Group>
      </Stack>
    </div>
  );
}

/** Dexie repeats the browser's line below its own. */
function withoutRepeats(reason: string): string {
  return [...new Set(reason.split('\n').map((line) => line.trim()))].join('\n');
}
