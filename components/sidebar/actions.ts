import {
  IconAppWindow,
  IconBell,
  IconBellOff,
  IconBellPlus,
  IconBooks,
  IconCalendarTime,
  IconChartBar,
  IconCopy,
  IconCornerDownLeft,
  IconHourglass,
  IconKeyboard,
  IconLanguage,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconLayoutSidebarRightCollapse,
  IconListCheck,
  IconMessagePlus,
  IconMoon,
  IconPackage,
  IconPictureInPicture,
  IconSettings,
  IconStar,
  IconSun,
} from '@tabler/icons-react';
import { type QuickTime, quickTime } from '@/components/reminders/remind-times';
import type { Settings } from '@/utils/model/setting';
import type { ManagerView } from '@/utils/welcome';
import type { DeskAction } from './action';

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
  {
    id: 'propose-change',
    pinyin: 'ti yi xiu gai',
    icon: IconMessagePlus,
    isAboutHit: true,
    isOffered: ({ hit }) => hit !== null,
    run: ({ hit, propose }) => hit && propose(hit.id),
  },
  {
    id: 'propose',
    pinyin: 'ti yi xin hua shu',
    icon: IconMessagePlus,
    isOffered: always,
    run: ({ propose }) => propose(null),
  },
  remindIn('in15', 'ti xing wo 15 fen zhong hou'),
  remindIn('in60', 'ti xing wo 1 xiao shi hou'),
  remindIn('tomorrow', 'ti xing wo ming tian 10 00'),
  {
    id: 'remind-pick',
    pinyin: 'ti xing wo zhi ding shi jian',
    icon: IconCalendarTime,
    isOffered: ({ hasConversation }) => hasConversation,
    run: ({ show }) => show('remind'),
  },
  {
    id: 'reminders',
    pinyin: 'cha kan ti xing',
    icon: IconBell,
    isOffered: always,
    run: ({ show }) => show('reminders'),
  },
  {
    id: 'waiting',
    pinyin: 'cha kan deng dai hui fu de mai jia',
    icon: IconHourglass,
    isOffered: always,
    run: ({ show }) => show('waiting'),
  },
  {
    id: 'playbook',
    pinyin: 'kai shi chu li liu cheng',
    icon: IconListCheck,
    isOffered: ({ hasConversation }) => hasConversation,
    run: ({ show }) => show('playbook'),
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
