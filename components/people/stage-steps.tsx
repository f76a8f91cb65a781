import { useTranslation } from 'react-i18next';
import { caseStages } from '@/utils/model/case-lists';
import classes from './people.module.css';

export type Stage = (typeof caseStages)[number];

interface Props {
  /** Where the case is. */
  current: Stage;
  /** Whose fields are shown. */
  shown: Stage;
  onShow(stage: Stage): void;
}

/** The five stages of a case (guide 003-02) in their order; one is looked at, one is where it is. */
export function StageSteps({ current, shown, onShow }: Props) {
  const { t } = useTranslation();
  const at = caseStages.indexOf(current);
  return (
    <div className={classes.steps} role="tablist" aria-label={t('cases/stages')}>
      {caseStages.map((stage, i) => (
        <button
          key={stage}
          type="button"
          role="tab"
          className={classes.step}
          aria-selected={stage === shown}
          tabIndex={stage === shown ? 0 : -1}
          data-state={i < at ? 'past' : i === at ? 'now' : 'ahead'}
          onClick={() => onShow(stage)}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
            const next = caseStages[i + step];
            if (step === 0 || !next) return;
            event.preventDefault();
            onShow(next);
            const tabs = event.currentTarget.parentElement?.children;
            (tabs?.[i + step] as HTMLElement | undefined)?.focus();
          }}
        >
          <span className={classes.stepMark} aria-hidden>
            {i < at ? '✓' : i + 1}
          </span>
          {t(`case/stage/${stage}`)}
        </button>
      ))}
    </div>
  );
}
