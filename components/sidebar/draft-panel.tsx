import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { MarkedText } from '@/components/ui/marked-text';
import { RemarkList } from '@/components/ui/remark-list';
import type { Remark } from '@/utils/compliance/check-draft';
import type { DeskLine } from '@/utils/dock/desk-end';
import classes from './draft-panel.module.css';

interface Props {
  line: DeskLine;
  draft: string;
  console: string;
  onStale(): void;
}

/**
 * The draft in the console's own box, repeated here with what is wrong underlined: never in
 * the page itself. Gone as soon as there is nothing to say; kept nowhere.
 */
export function DraftPanel({ line, draft, console, onStale }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['wording', draft, console],
    queryFn: async () => ({
      text: draft,
      remarks: await ask('wording:check', { text: draft, console, isPublic: false }),
    }),
    gcTime: 0,
    placeholderData: (old) => old,
  });
  if (!data || draft === '' || data.remarks.length === 0) return null;
  const { text, remarks } = data;
  const mendable = remarks.filter(({ fix, level }) => fix !== undefined && level === 'note');
  async function mend(some: Remark[]): Promise<void> {
    // From the end, so that the places before stay right.
    for (const { start, matched, fix = '' } of some.toReversed()) {
      const result = await line.ask({ do: 'mend-draft', start, matched, fix });
      if (!result.ok) return onStale();
    }
  }
  return (
    <section className={classes.panel} aria-label={t('wording/title')}>
      <div className={classes.head}>
        <Text className={classes.title}>{t('wording/title')}</Text>
        <Text className={classes.count} role="status">
          {t('wording/count', { count: remarks.length })}
        </Text>
      </div>
      <MarkedText text={text} remarks={remarks} />
      <RemarkList remarks={remarks} onMend={(remark) => void mend([remark])} />
      {mendable.length > 1 && (
        <Button size="compact-xs" variant="default" onClick={() => void mend(mendable)}>
          {t('wording/all')}
        </Button>
      )}
    </section>
  );
}
