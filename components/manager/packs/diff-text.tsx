import { useTranslation } from 'react-i18next';
import type { FieldDiff } from '@/utils/packs/diff-content';
import type { Side } from '@/utils/packs/workbench/calls';
import { nameField } from './name-field';
import classes from './plan.module.css';

/** One version of an item, field by field, with what is gone and what was added marked. */
export function SideView({ side, alone }: { side: Side; alone: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={classes.side}>
      {!alone && <h5 className={classes.sideTitle}>{t(`manager/packs/side/${side.is}`)}</h5>}
      {side.fields.length === 0 && <p className={classes.quiet}>{t('manager/packs/sideSame')}</p>}
      <dl className={classes.fields}>
        {side.fields.map((field) => (
          <div key={field.path}>
            <dt>{nameField(field.path, t)}</dt>
            <dd>
              <DiffText field={field} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function DiffText({ field }: { field: FieldDiff }) {
  return field.parts.map(({ text, is }, i) => {
    // The parts of a text have no name but their place.
    const key = `${i}${is}`;
    if (is === 'gone') return <del key={key}>{text}</del>;
    if (is === 'added') return <ins key={key}>{text}</ins>;
    return <span key={key}>{text}</span>;
  });
}
