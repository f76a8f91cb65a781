import { useTranslation } from 'react-i18next';
import { type PlanPart, planParts } from '@/utils/packs/workbench/calls';
import classes from './plan-lines.module.css';

/** Always told, even when there is none. */
const always: PlanPart[] = ['new', 'changed', 'same', 'rejected'];

/** The numbers of a plan; each shows its rows. */
export function PlanTabs(props: {
  counts: Record<PlanPart, number>;
  part: PlanPart;
  onPart: (part: PlanPart) => void;
}) {
  const { t, i18n } = useTranslation();
  const format = new Intl.NumberFormat(i18n.language);
  const shown = planParts.filter((part) => always.includes(part) || props.counts[part] > 0);
  return (
    <div className={classes.tabs} role="tablist" aria-label={t('manager/packs/plan')}>
      {shown.map((part) => (
        <button
          key={part}
          type="button"
          role="tab"
          className={classes.tab}
          data-part={part}
          aria-selected={part === props.part}
          disabled={props.counts[part] === 0}
          onClick={() => props.onPart(part)}
        >
          <b>{format.format(props.counts[part])}</b>
          <span>{t(`manager/packs/${part}`)}</span>
        </button>
      ))}
    </div>
  );
}
