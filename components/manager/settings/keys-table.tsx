import { Button, Kbd } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { useWelcome } from '@/components/ui/welcome';
import { type KeyPlace, keyLines } from '@/utils/commands';
import classes from './settings.module.css';

const places: KeyPlace[] = ['everywhere', 'box', 'desk'];

/** Every key of the product, and what the browser really bound: another extension may have it. */
export function KeysTable() {
  const { t } = useTranslation();
  const { settings } = useWelcome();
  const { data: bound } = useQuery({
    queryKey: ['commands'],
    queryFn: () => browser.commands.getAll(),
    // Bindings change in a page of the browser; look again on coming back.
    refetchOnWindowFocus: 'always',
  });
  const triggers = settings.triggers.filter(({ on }) => on).map(({ sign }) => sign);
  return (
    <>
      <table className={classes.keys}>
        <thead>
          <tr>
            <th scope="col">{t('manager/settings/keyAction')}</th>
            <th scope="col">{t('manager/settings/keyPage')}</th>
            <th scope="col">{t('manager/settings/keyBrowser')}</th>
          </tr>
        </thead>
        {places.map((place) => (
          <tbody key={place}>
            <tr>
              <th scope="rowgroup" colSpan={3} className={classes.keyPlace}>
                {t(`keys/place/${place}`)}
              </th>
            </tr>
            {keyLines
              .filter((line) => line.place === place)
              .map(({ id, keys, command }) => (
                <tr key={id}>
                  <td>{t(`keys/does/${id}`)}</td>
                  <td>
                    <Keys texts={keys[0] === 'triggers' ? triggers : keys} />
                  </td>
                  <td className={classes.unbound}>
                    <Bound
                      shortcut={command && bound?.find(({ name }) => name === command)?.shortcut}
                      isCommand={command !== undefined}
                    />
                  </td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
      <Button variant="default" size="xs" onClick={() => void openShortcutPage()}>
        {t('manager/settings/keyChange')}
      </Button>
    </>
  );
}

function Bound({ shortcut, isCommand }: { shortcut: string | undefined; isCommand: boolean }) {
  const { t } = useTranslation();
  if (shortcut) return <Keys texts={[shortcut]} />;
  return isCommand ? t('manager/settings/keyNone') : '—';
}

function Keys({ texts }: { texts: string[] }) {
  return (
    <span className={classes.keyCaps}>
      {texts.map((text) => (
        <Kbd key={text} size="sm">
          {text}
        </Kbd>
      ))}
    </span>
  );
}

/** The browser's own page for keys: Firefox (137, 2025) opens it by a call, Chromium has an address. */
async function openShortcutPage(): Promise<void> {
  if ('openShortcutSettings' in browser.commands) {
    await (browser.commands.openShortcutSettings as () => Promise<void>)();
  } else {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
}
