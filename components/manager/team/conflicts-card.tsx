import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import { useNow } from '@/components/reminders/use-now';
import { ask } from '@/components/ui/ask';
import { type ConflictSides, listConflicts } from '@/utils/database/team-conflicts';
import { diffContent } from '@/utils/packs/diff-content';
import type { ItemContent } from '@/utils/packs/item-kinds';
import { settleConflict } from '@/utils/team/settle-conflict';
import { Card } from '../card';
import { DiffText } from '../library/diff-text';
import shared from '../manager.module.css';
import classes from './team.module.css';

/** What was changed here and in the team in different ways: side by side, somebody decides. */
export function ConflictsCard() {
  const { t } = useTranslation();
  const conflicts = useLiveQuery(listConflicts, []);
  if (!conflicts?.length) return null;
  return (
    <Card title={t('team/conflicts/title')} hint={t('team/conflicts/hint')}>
      <ul className={classes.list}>
        {conflicts.map((one) => (
          <Conflict key={one.conflict.key} sides={one} />
        ))}
      </ul>
    </Card>
  );
}

function Conflict({ sides }: { sides: ConflictSides }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { conflict, mine, theirs } = sides;
  const settle = useMutation({
    mutationFn: async (whose: 'mine' | 'theirs') => {
      await settleConflict(sides, whose, Date.now());
      await ask('library:changed', undefined);
    },
  });
  const when = formatMoment(conflict.at, now, i18n.language);
  const name = conflict.title || conflict.id;
  return (
    <li className={classes.row}>
      <div className={classes.body}>
        <p className={classes.title}>{name}</p>
        <Text className={shared.quiet}>{t('team/conflicts/from', { by: conflict.by, when })}</Text>
        {conflict.type === 'pack' ? (
          <Text size="sm">{t('team/conflicts/pack', { fields: conflict.clashes.join(', ') })}</Text>
        ) : mine && theirs ? (
          diffContent(mine as ItemContent, theirs as ItemContent, i18n.language).map(
            ({ path, parts }) => <DiffText key={path} parts={parts} />,
          )
        ) : (
          <Text size="sm">{t(mine ? 'team/conflicts/goneThere' : 'team/conflicts/goneHere')}</Text>
        )}
        {settle.error && (
          <Text className={classes.found} data-bad="true">
            {settle.error.message}
          </Text>
        )}
      </div>
      <div className={classes.acts}>
        <Button
          size="xs"
          variant="default"
          aria-label={`${t('team/conflicts/mine')}: ${name}`}
          onClick={() => settle.mutate('mine')}
        >
          {t('team/conflicts/mine')}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={`${t('team/conflicts/theirs')}: ${name}`}
          onClick={() => settle.mutate('theirs')}
        >
          {t('team/conflicts/theirs')}
        </Button>
      </div>
    </li>
  );
}
