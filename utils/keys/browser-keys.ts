import type { BrowserKind, System } from './platform';

/** Name of what the browser does on a key; words in the locales below `keys/browser`. */
export type BrowserAct =
  | 'newTab'
  | 'newWindow'
  | 'privateWindow'
  | 'closeTab'
  | 'closeWindow'
  | 'reopenTab'
  | 'quit'
  | 'hide'
  | 'nextTab'
  | 'pickTab'
  | 'address'
  | 'find'
  | 'print'
  | 'save'
  | 'open'
  | 'bookmark'
  | 'history'
  | 'downloads'
  | 'reload'
  | 'zoom'
  | 'tools'
  | 'menu'
  | 'page'
  | 'capture';

/** `Mod` stands for Ctrl, on a Mac for Command (Meta). */
export interface BrowserKey {
  act: BrowserAct;
  keys: string;
  only?: (System | BrowserKind)[];
  /** The browser never hands it to a page. */
  isTaken?: true;
}

const pc: System[] = ['win', 'linux'];

/**
 * Keys of the browsers themselves, read from Chrome's and Firefox's lists of shortcuts and from
 * Chromium's `IsReservedCommandOrKey` and Firefox's `reserved` keys (November 2026).
 */
export const browserKeys: BrowserKey[] = [
  { act: 'newTab', keys: 'Mod+KeyT', isTaken: true },
  { act: 'newWindow', keys: 'Mod+KeyN', isTaken: true },
  { act: 'privateWindow', keys: 'Mod+Shift+KeyN', only: ['chromium'], isTaken: true },
  { act: 'privateWindow', keys: 'Mod+Shift+KeyP', only: ['firefox'], isTaken: true },
  { act: 'closeTab', keys: 'Mod+KeyW', isTaken: true },
  { act: 'closeTab', keys: 'Ctrl+F4', only: pc, isTaken: true },
  { act: 'closeWindow', keys: 'Mod+Shift+KeyW', isTaken: true },
  { act: 'closeWindow', keys: 'Alt+F4', only: pc, isTaken: true },
  { act: 'reopenTab', keys: 'Mod+Shift+KeyT', isTaken: true },
  { act: 'quit', keys: 'Meta+KeyQ', only: ['mac'], isTaken: true },
  { act: 'quit', keys: 'Ctrl+KeyQ', only: ['linux'], isTaken: true },
  { act: 'quit', keys: 'Ctrl+Shift+KeyQ', only: pc, isTaken: true },
  { act: 'hide', keys: 'Meta+KeyH Meta+KeyM Alt+Meta+KeyH', only: ['mac'], isTaken: true },
  { act: 'nextTab', keys: 'Ctrl+PageUp Ctrl+PageDown', isTaken: true },
  {
    act: 'pickTab',
    keys: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `Mod+Digit${digit}`).join(' '),
  },
  { act: 'address', keys: 'Mod+KeyL Mod+KeyK Mod+KeyE' },
  { act: 'address', keys: 'Alt+KeyD', only: pc },
  { act: 'find', keys: 'Mod+KeyF Mod+KeyG Mod+Shift+KeyG' },
  { act: 'print', keys: 'Mod+KeyP Mod+Shift+KeyP' },
  { act: 'save', keys: 'Mod+KeyS' },
  { act: 'open', keys: 'Mod+KeyO' },
  { act: 'bookmark', keys: 'Mod+KeyD Mod+Shift+KeyD Mod+Shift+KeyB Mod+Shift+KeyO' },
  { act: 'history', keys: 'Ctrl+KeyH', only: pc },
  { act: 'history', keys: 'Mod+Shift+KeyH', only: ['firefox'] },
  { act: 'downloads', keys: 'Ctrl+KeyJ', only: pc },
  { act: 'downloads', keys: 'Mod+Shift+KeyY', only: ['firefox'] },
  { act: 'reload', keys: 'Mod+KeyR Mod+Shift+KeyR' },
  { act: 'zoom', keys: 'Mod+Equal Mod+Minus Mod+Digit0' },
  { act: 'tools', keys: 'Ctrl+Shift+KeyI Ctrl+Shift+KeyJ Ctrl+Shift+KeyC Ctrl+KeyU', only: pc },
  { act: 'tools', keys: 'Alt+Meta+KeyI Alt+Meta+KeyJ Alt+Meta+KeyC Alt+Meta+KeyU', only: ['mac'] },
  { act: 'tools', keys: 'Mod+Shift+KeyK Mod+Shift+KeyE Mod+Shift+KeyM', only: ['firefox'] },
  { act: 'menu', keys: 'Alt+KeyF Alt+KeyE', only: pc },
  { act: 'menu', keys: 'Alt+KeyV Alt+KeyS Alt+KeyB Alt+KeyT Alt+KeyH', only: ['firefox'] },
  { act: 'page', keys: 'Meta+BracketLeft Meta+BracketRight', only: ['mac'] },
  { act: 'capture', keys: 'Mod+Shift+KeyS', only: ['firefox'] },
];
