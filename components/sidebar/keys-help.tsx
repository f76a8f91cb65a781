import { ActionIcon, Anchor, Kbd } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { printKeys } from '@/components/ui/print-keys';
import { useTitles } from '@/components/ui/use-titles';
import { useWelcome } from '@/components/ui/welcome';
import { type KeyPlace, keyLines } from '@/utils/commands';
import classes from './keys-help.module.css';

const places: KeyPlace[] = ['everywhere', 'box', 'desk'];

/** All keys, from the one table, and the agent's own. A modal dialog: Esc closes it. */
export function KeysHelp({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const triggers = settings.triggers.filter(({ on }) => on).map(({ sign }) => sign);
  const ids = Object.keys(settings.replyKeys);
  const titles = useTitles(ids);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes it on Esc
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby="keys-title"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={classes.content}>
        <header className={classes.head}>
          <h2 id="keys-title" className={classes.title}>
            {t('keys/title')}
          </h2>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('keys/close')}
            onClick={() => dialog.current?.close()}
          >
            <IconX size={18} />
          </ActionIcon>
        </header>
        {places.map((place) => (
          <section key={place}>
            <h3 className={classes.place}>{t(`keys/place/${place}`)}</h3>
            {keyLines
              .filter((line) => line.place === place)
              .map(({ id, keys }) => (
                <Line
                  key={id}
                  does={t(`keys/does/${id}`)}
                  keys={keys[0] === 'triggers' ? triggers : keys}
                />
              ))}
          </section>
        ))}
        {ids.length > 0 && (
          <section>
            <h3 className={classes.place}>{t('keys/mine')}</h3>
            {Object.entries(settings.replyKeys).map(([id, keys]) => (
              <Line
                key={id}
                does={titles?.[id] ?? t(titles ? 'keys/goneItem' : 'desk/loading')}
                keys={[printKeys(keys)]}
              />
            ))}
          </section>
        )}
        <Anchor
          component="button"
          type="button"
          fz={12}
          mt={12}
          onClick={() => void ask('manager:open', { view: 'settings' })}
        >
          {t('keys/change')}
        </Anchor>
      </div>
    </dialog>
  );
}

function Line({ does, keys }: { does: string; keys: string[] }) {
  return (
    <div className={classes.line}>
      <span className={classes.does}>{does}</span>
      <span className={classes.keys}>
        {keys.map((key) => (
          <Kbd key={key} size="xs">
            {key}
          </Kbd>
        ))}
      </span>
    </div>
  );
}
