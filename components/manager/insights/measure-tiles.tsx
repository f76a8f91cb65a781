import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconTargetArrow from '@tabler/icons-react/dist/esm/icons/IconTargetArrow.mjs';
import { useTranslation } from 'react-i18next';
import {
  keepsTarget,
  type Measure,
  type Measured,
  type MeasureId,
  measures,
} from '@/utils/insights/measures';
import classes from './figures.module.css';
import { formatMeasure } from './format-measure';
import type { Shown } from './use-figures';

interface Props {
  shown: Shown;
  /** One agent's numbers are shown. */
  isOfAgent: boolean;
  chosen: MeasureId;
  onChoose(id: MeasureId): void;
}

const untold: Measured = { value: null, of: 0 };

/** Every measure with its definition; the chosen one is drawn below. */
export function MeasureTiles({ shown, isOfAgent, chosen, onChoose }: Props) {
  return (
    <div className={classes.tiles}>
      {measures.map((one) => (
        <Tile
          key={one.id}
          measure={one}
          shown={shown}
          isHidden={isOfAgent && one.isShared === true}
          isChosen={one.id === chosen}
          onChoose={() => onChoose(one.id)}
        />
      ))}
    </div>
  );
}

interface TileProps {
  measure: Measure;
  shown: Shown;
  /** It cannot be told for the agent that is chosen. */
  isHidden: boolean;
  isChosen: boolean;
  onChoose(): void;
}

function Tile(props: TileProps) {
  const { t, i18n } = useTranslation();
  const { id, unit, target } = props.measure;
  const { isHidden } = props;
  const { value, of } = isHidden ? untold : props.shown.now[id];
  const before = isHidden ? null : props.shown.before[id].value;
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
        {value === null ? t(`manager/insights/${isHidden ? 'notPerAgent' : 'none'}`) : write(value)}
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
      <span className={classes.about}>
        {t(isHidden ? 'manager/insights/shared' : `manager/insights/about/${id}`)}
      </span>
    </button>
  );
}

const write1 = (number: number, language: string) => formatMeasure(number, 'number', language);
