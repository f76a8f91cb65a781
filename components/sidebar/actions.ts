import {
  IconAppWindow,
  IconBell,
  IconBellOff,
  IconBellPlus,
  IconBooks,
  IconChartBar,
  IconCopy,
  IconCornerDownLeft,
  IconKeyboard,
  IconLanguage,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconLayoutSidebarRightCollapse,
  IconMoon,
  IconPackage,
  IconPictureInPicture,
  IconSettings,
  IconStar,
  IconSun,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { DeskHit } from '@/utils/library/answers';
import type { DockSettings, Settings } from '@/utils/model/setting';
import type { ManagerView } from '@/utils/welcome';
import { type QuickTime, quickTime } from './remind-times';

/** What an action can see and do. */
export interface ActionWorld {
  /** The hit that was chosen when the palette was opened. */
  hit: DeskHit | null;
  isFavourite: boolean;
  hasConversation: boolean;
  settings: Settings;
  /** Names of settings that the company's policy fixes. */
  locked: string[];
  /** Nothing where the desk is no part of the console's page. */
  dock: DockSettings | null;
  /** UTC epoch ms. */
  now: number;
  insert(hit: DeskHit): void;
  copy(hit: DeskHit): void;
  star(hit: DeskHit): void;
  remind(dueAt: number): void;
  showReminders(): void;
  showKeys(): void;
  /** @param until UTC epoch ms; 0 = no longer */
  mute(until: number): void;
  open(view: ManagerView): void;
  change(settings: Partial<Settings>): void;
  changeDock(dock: Partial<DockSettings>): void;
  popOut(): void;
  close(): void;
}

export interface DeskAction {
  /** Name in the locales, below `actions/`. */
  id: string;
  /** The Chinese name in syllables: it is found by pinyin and by initials. */
  pinyin: string;
  icon: ComponentType<{ size?: number }>;
  /** It is about the chosen hit, whose title is shown beside it. */
  isAboutHit?: true;
  isOffered(world: ActionWorld): boolean;
  run(world: ActionWorld): void;
}

const always = () => true;

function remindIn(key: QuickTime, pinyin: string): DeskAction {
  return {
    id: `remind-${key}`,
    pinyin,
    icon: IconBellPlus,
    isOffered: ({ hasConversation }) => hasConversation,
    run: ({ remind, now }) => remind(quickTime(key, now)),
  };
}

function speak(language: Settings['language'], pinyin: string): DeskAction {
  return {
    id: `language-${language}`,
    pinyin,
    icon: IconLanguage,
    isOffered: ({ settings, locked }) =>
      settings.language !== language && !locked.includes('language'),
    run: ({ change }) => change({ language }),
  };
}

function look(colorScheme: Settings['colorScheme'], pinyin: string): DeskAction {
  return {
    id: `look-${colorScheme}`,
    pinyin,
    icon: colorScheme === 'dark' ? IconMoon : IconSun,
    isOffered: ({ settings }) => settings.colorScheme !== colorScheme,
    run: ({ change }) => change({ colorScheme }),
  };
}

function manage(view: ManagerView, pinyin: string, icon: DeskAction['icon']): DeskAction {
  return {
    id: `open-${view}`,
    pinyin,
    icon,
    isOffered: always,
    run: ({ open }) => open(view),
  };
}

/** Everything the palette can do besides inserting; a new action is a line here and a name. */
export const actions: DeskAction[] = [
  {
    id: 'insert',
    pinyin: 'tian ru shu ru kuang',
    icon: IconCornerDownLeft,
    isAboutHit: true,
    isOffered: ({ hit }) => hit !== null,
    run: ({ hit, insert }) => hit && insert(hit),
  },
  {
    id: 'copy',
    pinyin: 'fu zhi',
    icon: IconCopy,
    isAboutHit: true,
    isOffered: ({ hit }) => hit !== null,
    run: ({ hit, copy }) => hit && copy(hit),
  },
  {
    id: 'star',
    pinyin: 'shou cang',
    icon: IconStar,
    isAboutHit: true,
    isOffered: ({ hit, isFavourite }) => hit !== null && !isFavourite,
    run: ({ hit, star }) => hit && star(hit),
  },
  {
    id: 'unstar',
    pinyin: 'qu xiao shou cang',
    icon: IconStar,
    isAboutHit: true,
    isOffered: ({ hit, isFavourite }) => hit !== null && isFavourite,
    run: ({ hit, star }) => hit && star(hit),
  },
  remindIn('in15', 'ti xing wo 15 fen zhong hou'),
  remindIn('in60', 'ti xing wo 1 xiao shi hou'),
  remindIn('tomorrow', 'ti xing wo ming tian 10 00'),
  {
    id: 'reminders',
    pinyin: 'cha kan ti xing',
    icon: IconBell,
    isOffered: always,
    run: ({ showReminders }) => showReminders(),
  },
  {
    id: 'mute-hour',
    pinyin: 'ti xing jing yin 1 xiao shi',
    icon: IconBellOff,
    isOffered: always,
    run: ({ mute, now }) => mute(quickTime('in60', now)),
  },
  {
    id: 'mute-tomorrow',
    pinyin: 'ti xing jing yin dao ming tian',
    icon: IconBellOff,
    isOffered: always,
    run: ({ mute, now }) => mute(quickTime('tomorrow', now)),
  },
  {
    id: 'unmute',
    pinyin: 'hui fu ti xing tong zhi',
    icon: IconBell,
    isOffered: ({ settings, now }) => settings.mutedUntil > now,
    run: ({ mute }) => mute(0),
  },
  {
    id: 'keys',
    pinyin: 'cha kan kuai jie jian',
    icon: IconKeyboard,
    isOffered: always,
    run: ({ showKeys }) => showKeys(),
  },
  manage('library', 'da kai hua shu ku', IconBooks),
  manage('packs', 'da kai zhi shi bao', IconPackage),
  manage('insights', 'da kai dong cha', IconChartBar),
  manage('settings', 'da kai she zhi', IconSettings),
  {
    id: 'side',
    pinyin: 'huan dao ling yi bian',
    icon: IconLayoutSidebar,
    isOffered: ({ dock }) => dock !== null,
    run: ({ dock, changeDock }) => changeDock({ side: dock?.side === 'left' ? 'right' : 'left' }),
  },
  {
    id: 'float',
    pinyin: 'xuan fu zai ye mian shang',
    icon: IconPictureInPicture,
    isOffered: ({ dock }) => dock?.mode === 'push',
    run: ({ changeDock }) => changeDock({ mode: 'float' }),
  },
  {
    id: 'push',
    pinyin: 'yu ye mian bing pai',
    icon: IconLayoutSidebarRight,
    isOffered: ({ dock }) => dock?.mode === 'float',
    run: ({ changeDock }) => changeDock({ mode: 'push' }),
  },
  {
    id: 'pop-out',
    pinyin: 'zai dan du chuang kou da kai',
    icon: IconAppWindow,
    isOffered: ({ dock }) => dock !== null,
    run: ({ popOut }) => popOut(),
  },
  {
    id: 'close',
    pinyin: 'shou qi ce tai',
    icon: IconLayoutSidebarRightCollapse,
    isOffered: ({ dock }) => dock !== null,
    run: ({ close }) => close(),
  },
  speak('zh-CN', 'qie huan dao jian ti zhong wen'),
  speak('zh-TW', 'qie huan dao fan ti zhong wen'),
  speak('en', 'qie huan dao ying wen'),
  speak('auto', 'yu yan gen sui liu lan qi'),
  look('light', 'qian se wai guan'),
  look('dark', 'shen se wai guan'),
  look('auto', 'wai guan gen sui liu lan qi'),
];
