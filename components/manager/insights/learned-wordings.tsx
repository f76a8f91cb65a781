import { Anchor, Button, Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/components/reminders/use-now';
import { ask } from '@/components/ui/ask';
import { findItem } from '@/utils/database/library';
import { listWordings } from '@/utils/database/wordings';
import { type LearnedExample, strengthOf } from '@/utils/search/learning';
import shared from '../manager.module.css';
import classes from './insights.module.css';

/** Rows shown; the newest are what a manager looks for. */
const MOST = 200;

/** What was learned from agents' choices; every row can be taken back. */
export function LearnedWordings() {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const learned = useLiveQuery(readLearned);
  if (!learned) return null;
  const { rows, more } = learned;
  if (rows.length === 0) {
    return <Text className={shared.quiet}>{t('manager/insights/noWordings')}</Text>;
  }
  const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('manager/insights/wording')}</th>
            <th>{t('manager/insights/answer')}</th>
            <th>{t('manager/insights/place')}</th>
            <th>{t('manager/insights/uses')}</th>
            <th>{t('manager/insights/strength')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ wording, title }) => (
            <tr key={wording.id}>
              <td>{wording.text}</td>
              <td>
                {title === null ? (
                  t('manager/insights/gone')
                ) : (
                  <Anchor href={`#/library/${encodeURIComponent(wording.itemId)}`}>{title}</Anchor>
                )}
              </td>
              <td>
                <Place place={wording.shop} />
              </td>
              <td className={classes.number}>{wording.uses}</td>
              <td className={classes.number}>{format.format(strengthOf(wording, now))}</td>
              <td className={classes.last}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  onClick={() => void ask('wording:forget', { ids: [wording.id] })}
                >
                  {t('manager/insights/forget')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Text className={shared.quiet}>{t('manager/insights/more', { number: more })}</Text>
      )}
    </div>
  );
}

/** A console, or a shop on it. */
function Place({ place }: { place: string }) {
  const { t } = useTranslation();
  const [console = '', shop = ''] = place.split('|', 2);
  return [t(`consoles/${console}`, { defaultValue: console }), shop].filter(Boolean).join(' · ');
}

async function readLearned() {
  const all = await listWordings();
  const shown: { wording: LearnedExample; title: string | null }[] = [];
  for (const wording of all.slice(0, MOST)) {
    shown.push({ wording, title: (await findItem(wording.itemId))?.title ?? null });
  }
  return { rows: shown, more: all.length - shown.length };
}
