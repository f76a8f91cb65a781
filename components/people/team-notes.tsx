import { useTranslation } from 'react-i18next';
import { formatMoment } from '@/components/reminders/format-moment';
import { useNow } from '@/components/reminders/use-now';
import type { TeamNotes } from '@/utils/database/team-notes';
import classes from './people.module.css';

/** Why notes about buyers are shared, and what colleagues wrote about this one. */
export function TeamNotesView({ team: { change, notes } }: { team: TeamNotes }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const when = formatMoment(change.at, now, i18n.language);
  return (
    <section className={classes.section} aria-label={t('contacts/team/title')}>
      <div className={classes.sectionHead}>
        <span>{t('contacts/team/title')}</span>
      </div>
      <p className={classes.shared}>
        {t('contacts/team/why', { by: change.by, when, why: change.why })}
      </p>
      {notes.length === 0 && <p className={classes.shared}>{t('contacts/team/none')}</p>}
      {notes.map(({ key, agent, at, note }) => (
        <article key={key} className={classes.note}>
          <header className={classes.noteHead}>
            <b>{agent}</b> {formatMoment(at, now, i18n.language)}
          </header>
          <NoteLines note={note} />
        </article>
      ))}
    </section>
  );
}

function NoteLines({ note }: { note: TeamNotes['notes'][number]['note'] }) {
  const { t } = useTranslation();
  const lines = [
    ...(['remark', 'preferences', 'needs', 'notes'] as const).map((name) => [name, note[name]]),
    ...(['groups', 'tags'] as const).map((name) => [name, note[name].join(' · ')]),
  ].filter(([, text]) => text);
  return (
    <dl className={classes.noteLines}>
      {note.marks.map(({ kind, why }) => (
        <div key={kind}>
          <dt>{t(`contacts/mark/${kind}`)}</dt>
          <dd>{why}</dd>
        </div>
      ))}
      {lines.map(([name, text]) => (
        <div key={name}>
          <dt>{t(`contacts/field/${name}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
