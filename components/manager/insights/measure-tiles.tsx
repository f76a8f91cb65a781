import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconTargetArrow from '@tabler/icons-react/dist/esm/icons/IconTargetArrow.mjs';
import { useTranslation } from 'react-i18next';
import { keepsTarget, type Measure, type MeasureId, measures } from '@/utils/insights/measures';
import classes from './figures.module.css';
import { formatMeasure } from './format-measure';
import type { Shown } from './use-figures';

interface Props {
  shown: Shown;
  chosen: MeasureId;
  onChoose(id: MeasureId): void;
}

/** Every measure with its definition; the chosen one is drawn below. */
export function MeasureTiles({ shown, chosen, onChoose }: Props) {
  return (
    <div className={classes.tiles}>
      {measures.map((one) => (
        <Tile
          key={one.id}
          measure={one}
          shown={shown}
          isChosen={one.id === chosen}
          onChoose={() => onChoose(one.id)}
        />
      ))}
    </div>
  );
}

function Tile(props: { measure: Measure; shown: Shown; isChosen: boolean; onChoose(): void }) {
  const { t, i18n } = useTranslation();
  const { id, unit, target } = props.measure;
  const { value, of } = props.shown.now[id];
  const before = props.shown.before[id].value;
  const write = (number: number) => formatMeasure(number, unit, i18n.language);
  const isKept = value === null ? null : keepsTarget(props.measure, value);
  const Icon = isKept ? IconCheck : IconTargetArrow;
  return (
    <button
      type="button"
      className={classes.tile}
      aria-pressed={props.isChosen}
      onClick={props.onChoose}
    >
      <span className={classes.name}>{t(`manager/insights/measure/${id}`)}</span>
      <span className={classes.value} data-none={value === null || undefined}>
        {value === null ? t('manager/insights/none') : write(value)}
      </span>
      <span className={classes.facts}>
        {target !== null && (
          <span className={classes.target} data-kept={isKept ?? undefined}>
            <Icon size={14} stroke={1.8} aria-hidden />
            {t('manager/insights/target', { value: write(target) })}
          </span>
        )}
        {unit !== 'number' && value !== null && (
          <span>{t('manager/insights/of', { number: write1(of, i18n.language) })}</span>
        )}
        {before !== null && <span>{t('manager/insights/before', { value: write(before) })}</span>}
      </span>
      <span className={classes.about}>{t(`manager/insights/about/${id}`)}</span>
    </button>
  );
}

const write1 = (number: number, language: string) => formatMeasure(number, 'number', language);
