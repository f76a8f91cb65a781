import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tellTime } from '@/components/reminders/remind-times';
import { ask } from '@/components/ui/ask';
import { isOverdue } from '@/utils/cases/engine/promise';
import type { ListedCase } from '@/utils/database/list-cases';
import { caseStages } from '@/utils/model/case-lists';
import classes from './cases.module.css';

/** Cards drawn in one column; more are a list's business. */
const MOST = 60;

interface Props {
  rows: ListedCase[];
  /** UTC epoch ms. */
  now: number;
}

/** Open cases by stage: dragged from one to the next, or moved with Alt and the arrow keys. */
export function CaseBoard({ rows, now }: Props) {
  const { t } = useTranslation();
  const [over, setOver] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const move = async (row: ListedCase, stage: ListedCase['stage']) => {
    if (row.stage === stage) return;
    await ask('case:change', { id: row.id, change: { stage } });
    setSaid(t('manager/cases/moved', { stage: t(`case/stage/${stage}`) }));
    // Its card stands in another column now; whoever moved it by keys goes on from there.
    requestAnimationFrame(() => document.getElementById(`case-${row.id}`)?.focus());
  };
  return (
    <>
      <p className={classes.quiet} style={{ margin: 0, fontSize: 13 }}>
        {t('manager/cases/boardHint')}
      </p>
      <div className={classes.board}>
        {caseStages.map((stage) => {
          const own = rows.filter((row) => row.stage === stage);
          return (
            <section
              key={stage}
              className={classes.column}
              data-over={over === stage || undefined}
              aria-label={t(`case/stage/${stage}`)}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(stage);
              }}
              onDragLeave={() => setOver(null)}
              onDrop={(event) => {
                event.preventDefault();
                setOver(null);
                const id = event.dataTransfer.getData('text/plain');
                const row = rows.find((one) => one.id === id);
                if (row) void move(row, stage);
              }}
            >
              <div className={classes.columnHead}>
                <span>{t(`case/stage/${stage}`)}</span>
                <span className={classes.quiet}>{own.length}</span>
              </div>
              {own.slice(0, MOST).map((row) => (
                <BoardCard key={row.id} row={row} now={now} onMove={(to) => void move(row, to)} />
              ))}
              {own.length > MOST && (
                <p className={classes.quiet} style={{ margin: 0, padding: '0 6px', fontSize: 12 }}>
                  {t('manager/cases/more', { count: own.length - MOST })}
                </p>
              )}
            </section>
          );
        })}
      </div>
      <div role="status" style={{ position: 'absolute', clipPath: 'inset(50%)' }}>
        {said}
      </div>
    </>
  );
}

function BoardCard(props: {
  row: ListedCase;
  now: number;
  onMove(stage: ListedCase['stage']): void;
}) {
  const { row, now, onMove } = props;
  const { t, i18n } = useTranslation();
  const at = caseStages.indexOf(row.stage);
  return (
    <a
      id={`case-${row.id}`}
      className={classes.cardLink}
      href={`#/cases/${encodeURIComponent(row.id)}`}
      draggable
      onDragStart={(event) => event.dataTransfer.setData('text/plain', row.id)}
      onKeyDown={(event) => {
        if (!event.altKey) return;
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        const next = caseStages[at + step];
        if (step === 0) return;
        // Alt and an arrow would leave the page.
        event.preventDefault();
        if (next) onMove(next);
      }}
    >
      <strong>
        {t(`case/type/${row.type}`)} · {row.conversation.buyerName || row.conversation.buyerKey}
      </strong>
      <span className={classes.clamp}>{row.summary || t('manager/cases/noSummary')}</span>
      {row.promiseAt !== null && (
        <span
          className={isOverdue(row, now) ? classes.late : classes.quiet}
          style={{ fontSize: 12 }}
        >
          {t('strip/due', { time: tellTime(row.promiseAt, now, i18n.language) })}
        </span>
      )}
    </a>
  );
}
