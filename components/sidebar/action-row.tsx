import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskAction } from './action';
import classes from './hit-list.module.css';

interface Props {
  action: DeskAction;
  index: number;
  /** Title of the hit it is about, or ''. */
  about: string;
  isSelected: boolean;
  onSelect(index: number): void;
  onAct(action: DeskAction): void;
}

export const actionId = (id: string) => `action-${id}`;

/** One action of the palette. */
export const ActionRow = memo(function ActionRow(props: Props) {
  const { action, index, about, isSelected } = props;
  const { t } = useTranslation();
  const Icon = action.icon;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list and the combobox (ARIA APG)
    <div
      id={actionId(action.id)}
      data-index={index}
      className={classes.row}
      role="option"
      tabIndex={isSelected ? 0 : -1}
      aria-selected={isSelected}
      onMouseMove={() => isSelected || props.onSelect(index)}
      onClick={() => props.onAct(action)}
    >
      <span className={classes.icon} aria-hidden>
        <Icon size={16} />
      </span>
      <span className={classes.action}>{t(`actions/${action.id}`)}</span>
      {about && <span className={classes.about}>{about}</span>}
    </div>
  );
});
