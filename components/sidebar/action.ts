import type { ComponentType } from 'react';
import type { DeskHit } from '@/utils/library/answers';
import type { DockSettings, Settings } from '@/utils/model/setting';
import type { ManagerView } from '@/utils/welcome';
import type { DeskPanel } from './desk-panel';

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
  /** Opens a proposal of something new (null), or of a correction of an item. */
  propose(id: string | null): void;
  show(panel: DeskPanel): void;
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
