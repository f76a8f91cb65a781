import { Badge, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import type { DeskLine } from '@/utils/dock/desk-end';
import classes from './desk.module.css';
import own from './propose.module.css';
import { ProposeForm } from './propose-form';

const colors = { open: 'gray', accepted: 'teal', declined: 'red' } as const;

/** A proposal being written, and below it what became of the former ones. */
export function ProposePanel({ line, id }: { line: DeskLine; id: string | null }) {
  const { t } = useTranslation();
  const { data: sent = [] } = useQuery({
    queryKey: ['proposals'],
    queryFn: () => ask('proposal:list', undefined),
    staleTime: 0,
  });
  return (
    <div className={classes.view}>
      <ProposeForm key={id} line={line} id={id} />
      {sent.length > 0 && (
        <section className={own.sent}>
          <Text size="xs" c="dimmed" component="h2">
            {t('propose/mine')}
          </Text>
          <ul>
            {sent.map(({ id: key, item, state, reason }) => (
              <li key={key}>
                <span className={own.name}>{item.title}</span>
                <Badge size="sm" variant="light" tt="none" color={colors[state]}>
                  {t(`propose/state/${state}`)}
                </Badge>
                {reason && <p>{reason}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
