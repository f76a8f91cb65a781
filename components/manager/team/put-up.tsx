import { Select } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import { useNow } from '@/components/reminders/use-now';
import { useNews } from '@/components/ui/news';
import { listCases } from '@/utils/database/list-cases';
import { listReminders } from '@/utils/database/reminders';
import { postToTeam } from '@/utils/database/team-board';
import { type BoardRow, caseTaskId } from '@/utils/team/task';

/** Shown at a time; more are found by typing. */
const MOST = 100;

/** A promise belongs to its case, and goes with it. */
const isOfOther = (key: string): boolean => /^(?:team:|case\|)/.test(key);

/** Chooses one of one's own open reminders or cases for the board. */
export function PutUp({ rows }: { rows: BoardRow[] }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const [turn, setTurn] = useState(0);
  // The background writes reminders and cases too, and says so.
  useNews(useCallback(() => setTurn((before) => before + 1), []));
  const mine = useLiveQuery(() => listReminders(['waiting', 'fired']), [turn]) ?? [];
  const open = useLiveQuery(async () => listCases(1), [turn]) ?? [];
  const there = new Set(rows.map(({ id }) => id));
  const reminders = mine
    .filter(({ key }) => !isOfOther(key))
    .map(({ id, note, dueAt, conversation }) => ({
      value: `reminder:${id}`,
      label: `${note || conversation.buyerName || t('team/board/noNote')} · ${formatMoment(dueAt, now, i18n.language)}`,
    }));
  const cases = open
    .filter(({ id }) => !there.has(caseTaskId(id)))
    .map(({ id, type, summary, conversation }) => ({
      value: `case:${id}`,
      label: [t(`case/type/${type}`), summary || conversation.buyerName]
        .filter(Boolean)
        .join(' · '),
    }));
  const putUp = (value: string) => {
    const id = value.slice(value.indexOf(':') + 1);
    const what = value.startsWith('case:')
      ? { do: 'put-up-case' as const, caseId: id }
      : { do: 'put-up' as const, reminderId: id };
    void postToTeam(what, Date.now());
  };
  return (
    <Select
      size="xs"
      w={280}
      aria-label={t('team/board/putLabel')}
      placeholder={t('team/board/put')}
      value={null}
      searchable
      limit={MOST}
      disabled={reminders.length + cases.length === 0}
      data={[
        { group: t('team/board/reminders'), items: reminders },
        { group: t('team/board/cases'), items: cases },
      ].filter(({ items }) => items.length > 0)}
      onChange={(value) => value !== null && putUp(value)}
    />
  );
}
