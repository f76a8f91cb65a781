import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Highlight } from '@/components/ui/highlight';
import type { DeskHit } from '@/utils/library/answers';
import classes from './hit-list.module.css';

interface Props {
  hit: DeskHit;
  /** Place among the hits, 0-based. */
  place: number;
  isSelected: boolean;
  isFavourite: boolean;
  /** The agent's own combination for it, as printed. */
  keys: string | undefined;
  onSelect(place: number): void;
  onChoose(id: string): void;
  onStar(hit: DeskHit): void;
}

/** More rows than a desk shows at once. */
const FOLD = 12;

export const optionId = (id: string) => `hit-${id}`;

/** One hit; a click inserts, because that is what agents come for. */
export const HitRow = memo(function HitRow(props: Props) {
  const { hit, place, isSelected, isFavourite, keys } = props;
  const { t } = useTranslation();
  const Star = isFavourite ? IconStarFilled : IconStar;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list and the combobox (ARIA APG)
    <div
      id={optionId(hit.id)}
      data-index={place}
      data-below={place >= FOLD || undefined}
      className={classes.row}
      role="option"
      tabIndex={isSelected ? 0 : -1}
      aria-selected={isSelected}
      onMouseMove={() => isSelected || props.onSelect(place)}
      onClick={() => props.onChoose(hit.id)}
    >
      <span className={classes.number}>{place < 9 ? place + 1 : ''}</span>
      <span className={classes.title}>
        <Highlight text={hit.titleText} ranges={hit.title} t={t} />
      </span>
      <span className={classes.side}>
        {keys && <kbd className={classes.keys}>{keys}</kbd>}
        {hit.codes[0] && <span className={classes.code}>/{hit.codes[0]}</span>}
        {/* Not a control of its own: an option has no children for assistive tools; Alt+S and the palette do the same. */}
        <span
          className={classes.star}
          data-on={isFavourite || undefined}
          title={t(isFavourite ? 'desk/unstar' : 'desk/star')}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            props.onStar(hit);
          }}
        >
          <Star size={15} />
        </span>
      </span>
      {hit.snippet.text && (
        <span className={classes.snippet}>
          <Highlight text={hit.snippet.text} ranges={hit.snippet.ranges} t={t} />
        </span>
      )}
      <span className={classes.from}>
        {[t(`desk/${hit.kind}`), hit.category, hit.source || t('desk/own')]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
});
