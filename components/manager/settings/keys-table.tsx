import { Button, Kbd } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { deskCommands } from '@/utils/commands';
import classes from './settings.module.css';

const words = { 'toggle-desk': 'keyToggle', 'focus-search': 'keySearch' } as const;

/** Every key of the product, and what the browser really bound: another extension may have it. */
export function KeysTable() {
  const { t } = useTranslation();
  const { data: bound } = useQuery({
    queryKey: ['commands'],
    queryFn: () => browser.commands.getAll(),
    // Bindings change in a page of the browser; look again on coming back.
    refetchOnWindowFocus: 'always',
  });
  const shortcutOf = (id: string) => bound?.find((command) => command.name === id)?.shortcut;
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
        <tbody>
          {deskCommands.map((command) => (
            <tr key={command.id}>
              <td>{t(`manager/settings/${words[command.id]}`)}</td>
              <td>
                <Keys text={command.suggested} />
              </td>
              <td>
                {shortcutOf(command.id) ? (
                  <Keys text={shortcutOf(command.id) ?? ''} />
                ) : (
                  <span className={classes.unbound}>{t('manager/settings/keyNone')}</span>
                )}
              </td>
            </tr>
          ))}
          <PageKey label={t('manager/settings/keyPick')} keys="Alt+1 … 9" />
          <PageKey label={t('manager/settings/keySlash')} keys="/" />
        </tbody>
      </table>
      <Button variant="default" size="xs" onClick={() => void openShortcutPage()}>
        {t('manager/settings/keyChange')}
      </Button>
    </>
  );
}

function PageKey({ label, keys }: { label: string; keys: string }) {
  return (
    <tr>
      <td>{label}</td>
      <td>
        <Keys text={keys} />
      </td>
      <td className={classes.unbound}>—</td>
    </tr>
  );
}

function Keys({ text }: { text: string }) {
  return <Kbd size="sm">{text}</Kbd>;
}

/** The browser's own page for keys: Firefox (137, 2025) opens it by a call, Chromium has an address. */
async function openShortcutPage(): Promise<void> {
  if ('openShortcutSettings' in browser.commands) {
    await (browser.commands.openShortcutSettings as () => Promise<void>)();
  } else {
    await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
}
