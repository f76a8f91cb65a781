import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openDatabase } from '@/utils/database/open';
import { postLibrary } from '@/utils/database/team-board';
import { markLibrary } from '@/utils/database/team-library';
import { planLibrary } from '@/utils/team/publish';
import { Card } from '../card';
import shared from '../manager.module.css';
import classes from './team.module.css';

/** What the team does not have yet, and the button that gives it. */
export function PublishCard() {
  const { t } = useTranslation();
  const plan = usePlan();
  const publish = useMutation({
    mutationFn: async () => {
      const { posts } = await planLibrary(await openDatabase());
      await postLibrary(posts, Date.now());
    },
  });
  const count = plan?.posts.length ?? 0;
  return (
    <Card
      title={t('team/publish/title')}
      hint={t('team/publish/hint')}
      actions={
        count > 0 && (
          <Button loading={publish.isPending} onClick={() => publish.mutate()}>
            {t('team/publish/go', { count })}
          </Button>
        )
      }
    >
      {plan && count === 0 && <Text className={shared.quiet}>{t('team/publish/none')}</Text>}
      {plan?.unfit[0] && (
        <Text className={classes.found} data-bad="true">
          {t('team/publish/unfit', { count: plan.unfit.length, reason: plan.unfit[0] })}
        </Text>
      )}
    </Card>
  );
}

/** ms: a library of 10,000 items takes most of a second to compare, so not at every keystroke. */
const SETTLE = 500;

/** What is not published, looked at again a moment after the library or the team changed. */
function usePlan() {
  const mark = useLiveQuery(async () => markLibrary(await openDatabase()), []);
  const [plan, setPlan] = useState<Awaited<ReturnType<typeof planLibrary>> | null>(null);
  useEffect(() => {
    if (mark === undefined) return undefined;
    let isOver = false;
    const timer = setTimeout(async () => {
      const next = await planLibrary(await openDatabase());
      if (!isOver) setPlan(next);
    }, SETTLE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [mark]);
  return plan;
}
