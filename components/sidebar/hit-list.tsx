import { memo, useDeferredValue, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Highlight } from '@/components/ui/highlight';
import type { DeskHit } from '@/utils/library/answers';
import classes from './desk.module.css';

export const optionId = (id: string) => `hit-${id}`;

/** Rows painted with the key that brought them; what is below them may come a frame later. */
const AT_ONCE = 12;

interface Props {
  hits: DeskHit[];
  selected: number;
  onSelect(index: number): void;
  onChoose(id: string): void;
}

/** The hits; a click inserts, because that is what agents come for. */
export const HitList = memo(function HitList({ hits, selected, onSelect, onChoose }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const rows =
    useDeferredValue(hits) === hits ? hits : hits.slice(0, Math.max(AT_ONCE, selected + 1));
  useEffect(() => {
    list.current?.querySelector(`[data-index="${selected}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  return (
    <div
      id="hits"
      ref={list}
      className={classes.list}
      role="listbox"
      aria-label={t('desk/results')}
    >
      {rows.map((hit, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox above (ARIA APG)
        <div
          key={hit.id}
          id={optionId(hit.id)}
          data-index={index}
          className={classes.hit}
          role="option"
          tabIndex={-1}
          aria-selected={index === selected}
          onMouseMove={() => index !== selected && onSelect(index)}
          onClick={() => onChoose(hit.id)}
        >
          <span className={classes.number}>{index < 9 ? index + 1 : ''}</span>
          <span className={classes.title}>
            <Highlight text={hit.titleText} ranges={hit.title} t={t} />
          </span>
          <span className={classes.code}>{hit.codes[0] ? `/${hit.codes[0]}` : ''}</span>
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
      ))}
    </div>
  );
});
