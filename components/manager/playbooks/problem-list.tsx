import { Alert } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { findReplyTitles } from '@/utils/database/library';
import type { Playbook } from '@/utils/model/playbook';
import { findProblems } from '@/utils/playbooks/find-problems';
import classes from './playbooks.module.css';

interface Props {
  playbook: Playbook;
  onShow(step: string): void;
}

/** What keeps the playbook from being followed, one sentence each; a click leads to the step. */
export function ProblemList({ playbook, onShow }: Props) {
  const { t } = useTranslation();
  const ids = playbook.steps.flatMap((step) => step.replies.flatMap((reply) => reply.ids));
  const known = useLiveQuery(() => findReplyTitles(ids), [ids.join(' ')]);
  const problems = findProblems(playbook, known && ((id) => known.has(id)));
  if (problems.length === 0) return null;
  const isFatal = problems.some((one) => one.isFatal);
  return (
    <Alert
      color={isFatal ? 'red' : 'orange'}
      title={t(isFatal ? 'playbooks/cannotRun' : 'playbooks/lacks')}
      role="status"
    >
      <ul className={classes.problems}>
        {problems.map(({ code, step, stepTitle, name }) => (
          <li key={`${code}${step}${name}`}>
            <button type="button" className={classes.problem} onClick={() => onShow(step)}>
              {t(`playbooks/problem/${code}`, { step: stepTitle, name })}
            </button>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
