import { Menu } from '@mantine/core';
import {
  IconAppWindow,
  IconBooks,
  IconCheck,
  IconHandClick,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconLock,
  IconPictureInPicture,
  IconSettings,
  IconStethoscope,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '@/components/ui/ask';
import { usePolicy } from '@/components/ui/use-policy';
import { useWelcome } from '@/components/ui/welcome';
import type { DeskLine } from '@/utils/dock/desk-end';
import type { DockSettings, Settings } from '@/utils/model/setting';
import type { DeskPanel } from './desk-panel';
import { isEmbedded } from './use-line';

const languageNames: [Settings['language'], string | null][] = [
  ['auto', null],
  ['zh-CN', '简体中文'],
  ['zh-TW', '繁體中文'],
  ['en', 'English'],
];

interface Props {
  /** What opens and closes it. */
  button: ReactNode;
  line: DeskLine;
  dock: DockSettings | undefined;
  onShow(panel: DeskPanel): void;
}

/** Where the desk sits, how it looks, and the ways to the rest of the product. */
export function DeskMenuList({ button, line, dock, onShow }: Props) {
  const { t } = useTranslation();
  // Opened once its button has the focus, which the menu remembers.
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(true), []);
  const { settings } = useWelcome();
  const isFixed = usePolicy().locked.includes('language');
  const why = isFixed ? t('policy/locked') : undefined;
  const tick = (on: boolean) =>
    on ? <IconCheck size={14} aria-hidden /> : <span style={{ width: 14 }} />;
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" width={224}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown mah="80vh" style={{ overflowY: 'auto' }}>
        <Menu.Item
          leftSection={<IconBooks size={15} />}
          onClick={() => ask('manager:open', { view: 'library' })}
        >
          {t('menu/library')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconSettings size={15} />}
          onClick={() => ask('manager:open', { view: 'settings' })}
        >
          {t('menu/settings')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconStethoscope size={15} />} onClick={() => onShow('self-test')}>
          {t('selfTest/title')}
        </Menu.Item>
        {isEmbedded && (
          <Menu.Item leftSection={<IconHandClick size={15} />} onClick={() => onShow('teach')}>
            {t('teach/start')}
          </Menu.Item>
        )}
        {isEmbedded && dock && (
          <>
            <Menu.Divider />
            {dock.side === 'right' ? (
              <Menu.Item
                leftSection={<IconLayoutSidebar size={15} />}
                onClick={() => line.ask({ do: 'change-dock', change: { side: 'left' } })}
              >
                {t('menu/left')}
              </Menu.Item>
            ) : (
              <Menu.Item
                leftSection={<IconLayoutSidebarRight size={15} />}
                onClick={() => line.ask({ do: 'change-dock', change: { side: 'right' } })}
              >
                {t('menu/right')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconPictureInPicture size={15} />}
              onClick={() =>
                line.ask({
                  do: 'change-dock',
                  change: { mode: dock.mode === 'push' ? 'float' : 'push' },
                })
              }
            >
              {t(dock.mode === 'push' ? 'menu/float' : 'menu/push')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconAppWindow size={15} />}
              onClick={() => ask('desk:popout', undefined)}
            >
              {t('menu/popout')}
            </Menu.Item>
          </>
        )}
        <Menu.Divider />
        <Menu.Label>{t('menu/theme')}</Menu.Label>
        {(['auto', 'light', 'dark'] as const).map((colorScheme) => (
          <Menu.Item
            key={colorScheme}
            leftSection={tick(settings.colorScheme === colorScheme)}
            onClick={() => ask('settings:change', { colorScheme })}
          >
            {t(`menu/${colorScheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label title={why}>
          {t('menu/language')} {isFixed && <IconLock size={12} role="img" aria-label={why} />}
        </Menu.Label>
        {languageNames.map(([language, name]) => (
          <Menu.Item
            key={language}
            leftSection={tick(settings.language === language)}
            disabled={isFixed}
            title={why}
            onClick={() => ask('settings:change', { language })}
          >
            {name ?? t('menu/auto')}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
