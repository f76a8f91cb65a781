import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import { printKeys } from '@/components/ui/print-keys';
import { useWelcome } from '@/components/ui/welcome';
import type { DeskHit, HitSection } from '@/utils/library/answers';
import type { DeskAction } from './action';
import { ActionRow, actionId } from './action-row';
import classes from './hit-list.module.css';
import { HitRow, optionId } from './hit-row';
import type { Move } from './use-list';

/** Rows painted with the key that brought them; what is below them may come a frame later. */
const AT_ONCE = 12;

interface Props {
  hits: DeskHit[];
  sections?: HitSection[] | undefined;
  actions: DeskAction[];
  /** Title of the hit that actions are about. */
  about: string;
  selected: number;
  onSelect(index: number): void;
  onMove(step: Move): void;
  onChoose(id: string): void;
  onAct(action: DeskAction): void;
  onStar(hit: DeskHit): void;
}

const noSections: HitSection[] = [];
const steps: Record<string, Move> = { ArrowDown: 1, ArrowUp: -1, Home: 'first', End: 'last' };

/** Id of the option at a place: hits first, actions after them. */
export function rowId(hits: DeskHit[], actions: DeskAction[], index: number): string | undefined {
  const hit = hits[index];
  if (hit) return optionId(hit.id);
  const action = actions[index - hits.length];
  return action && actionId(action.id);
}

/**
 * Hits in their sections, then actions: one listbox. The search above points into it; who tabs
 * into it moves with the arrows themselves (roving focus).
 */
export const HitList = memo(function HitList(props: Props) {
  const {
    hits,
    sections = noSections,
    actions,
    about,
    selected,
    onSelect,
    onChoose,
    onAct,
    onStar,
  } = props;
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const list = useRef<HTMLDivElement>(null);
  const painted =
    useDeferredValue(hits) === hits ? hits : hits.slice(0, Math.max(AT_ONCE, selected + 1));
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${selected}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    if (list.current?.contains(document.activeElement)) row?.focus({ preventScroll: true });
  }, [selected]);

  function onKeyDown(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step) props.onMove(step);
    else if (event.key === 'Enter' || event.key === ' ') {
      const hit = hits[selected];
      const action = actions[selected - hits.length];
      if (hit) onChoose(hit.id);
      else if (action) onAct(action);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const rows = painted.map((hit, index) => (
    <HitRow
      key={hit.id}
      hit={hit}
      place={index}
      isSelected={index === selected}
      isFavourite={settings.favourites.includes(hit.id)}
      keys={printKeys(settings.replyKeys[hit.id])}
      onSelect={onSelect}
      onChoose={onChoose}
      onStar={onStar}
    />
  ));
  const parts = sections.map(({ what, from }, i) => (
    <Section key={what} name={t(`desk/section/${what}`)}>
      {rows.slice(from, sections[i + 1]?.from)}
    </Section>
  ));
  return (
    <div
      id="hits"
      ref={list}
      className={classes.list}
      role="listbox"
      aria-label={t('desk/results')}
      onKeyDown={onKeyDown}
    >
      {parts.length > 0 ? parts : rows}
      {actions.length > 0 && (
        <Section name={t('desk/section/actions')}>
          {actions.map((action, i) => (
            <ActionRow
              key={action.id}
              action={action}
              index={hits.length + i}
              about={action.isAboutHit ? about : ''}
              isSelected={hits.length + i === selected}
              onSelect={onSelect}
              onAct={onAct}
            />
          ))}
        </Section>
      )}
    </div>
  );
});

function Section({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox
    <div role="group" aria-label={name}>
      <div className={classes.heading} aria-hidden>
        {name}
      </div>
      {children}
    </div>
  );
}
