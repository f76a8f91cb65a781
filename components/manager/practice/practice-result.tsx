import { Anchor, Button, Progress, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PracticeMarks, PracticeScenario } from '@/utils/model/practice';
import { averageMarks, joinMarks } from '@/utils/practice/score';
import shared from '../manager.module.css';
import classes from './practice.module.css';
import resultClasses from './practice-result.module.css';
import type { AnsweredTurn } from './use-practice';
import type { Procedure } from './use-procedures';

const parts: (keyof PracticeMarks)[] = ['time', 'right', 'wording', 'moves'];

interface Props {
  scenario: PracticeScenario;
  answered: AnsweredTurn[];
  procedures: Procedure[];
  onAgain(): void;
}

/** What a practice was worth, answer by answer, and what to take from it. */
export function PracticeResult({ scenario, answered, procedures, onAgain }: Props) {
  const { t } = useTranslation();
  const marks = averageMarks(answered.map(({ scored }) => scored.marks));
  return (
    <div className={shared.page}>
      <div className={classes.column}>
        <div className={classes.head}>
          <div>
            <Title order={2} className={shared.pageTitle}>
              {scenario.title}
            </Title>
            <Text className={shared.quiet}>{scenario.about}</Text>
          </div>
          <div className={resultClasses.buttons}>
            <Button variant="default" onClick={onAgain}>
              {t('manager/practice/again')}
            </Button>
            <Button component="a" href="#/practice">
              {t('manager/practice/done')}
            </Button>
          </div>
        </div>
        <section className={resultClasses.total} aria-label={t('manager/practice/score')}>
          <p className={resultClasses.score} role="status">
            <b>{joinMarks(marks)}</b> {t('manager/practice/outOf')}
          </p>
          <dl className={resultClasses.marks}>
            {parts.map((part) => (
              <div key={part}>
                <dt>{t(`manager/practice/part/${part}`)}</dt>
                <dd>
                  <Progress value={marks[part] ?? 0} aria-hidden />
                  <span>{marks[part] === null ? '–' : Math.round(marks[part] ?? 0)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <ol className={resultClasses.answers}>
          {answered.map((one) => (
            <Answer
              key={one.turn.buyer}
              {...one}
              procedure={procedures.find(({ topic }) => topic === one.turn.playbook)}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}

type AnswerProps = AnsweredTurn & { procedure: Procedure | undefined };

function Answer({ turn, text, playbook, remarks, scored, procedure }: AnswerProps) {
  const { t } = useTranslation();
  const said = remarks.filter(({ level }) => level !== 'note');
  return (
    <li className={resultClasses.answer}>
      <p className={resultClasses.asked}>{turn.buyer}</p>
      <p className={resultClasses.given} data-none={text === '' || undefined}>
        {text || t('manager/practice/skipped')}
      </p>
      <ul className={resultClasses.remarks}>
        <li>
          {t('manager/practice/answerScore', { score: scored.score })}
          {scored.marks.time < 100 && ` · ${t('manager/practice/late', { within: turn.within })}`}
        </li>
        {scored.forbidden.length > 0 && (
          <li data-bad>
            {t('manager/practice/forbidden', { words: scored.forbidden.join(' · ') })}
          </li>
        )}
        {said.map(({ say, matched, start, level }) => (
          <li key={`${start} ${matched}`} data-bad={level === 'block' || undefined}>
            {matched}
            {say && ` — ${say}`}
          </li>
        ))}
        {scored.marks.right !== null && scored.marks.right < 100 && scored.unsaid.length > 0 && (
          <li>
            {t('manager/practice/unsaid', {
              words: scored.unsaid.map((group) => group.slice(0, 3).join(' / ')).join(' · '),
            })}
          </li>
        )}
        {procedure && playbook !== procedure.topic && (
          <li>{t('manager/practice/procedureWas', { title: procedure.title })}</li>
        )}
        {turn.replies[0] && (scored.marks.right ?? 100) < 100 && (
          <li>
            <Anchor href={`#/library/${encodeURIComponent(turn.replies[0])}`} size="sm">
              {t('manager/practice/rightReply')}
            </Anchor>
          </li>
        )}
        {turn.lesson && <li className={resultClasses.lesson}>{turn.lesson}</li>}
      </ul>
    </li>
  );
}
