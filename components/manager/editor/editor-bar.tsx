import { Button, Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showItem } from '../route';
import classes from './editor.module.css';
import type { DraftState } from './use-item-draft';

/** One line on what happens to what was typed. */
export function DraftStatus({ state, hint }: { state: DraftState; hint: string }) {
  const { t } = useTranslation();
  return (
    <p className={classes.status} role="status">
      {state === 'same' ? hint : t(`editor/${state}`)}
    </p>
  );
}

/** Save, leave, or throw away: always in sight at the end of the form. */
export function EditorBar(props: {
  state: DraftState;
  storedId: string | undefined;
  onDiscard(): void;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.bar}>
      <Button
        type="submit"
        rightSection={
          <Kbd size="xs" aria-hidden>
            Ctrl Enter
          </Kbd>
        }
      >
        {t('editor/save')}
      </Button>
      <Button variant="default" onClick={() => showItem(props.storedId ?? '')}>
        {t('desk/back')}
      </Button>
      {props.state !== 'same' && (
        <Button variant="subtle" color="red" onClick={props.onDiscard}>
          {t('editor/discard')}
        </Button>
      )}
    </div>
  );
}
