/**
 * Styles of the dock's shadow root: nothing leaks in or out of the console's page. What is
 * important in here wins over whatever the page says of our host, `!important` or animated.
 */
export const dockStyles = `
:host { all: initial !important; display: block !important; position: fixed !important; }
* { box-sizing: border-box; margin: 0; font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; }
.dock { --line: #dee2e6; --ground: #ffffff; --ink: #212529; --soft: #5b676d; --accent: #0b7285; --hover: #f1f3f5;
  position: fixed; top: 0; bottom: 0; z-index: 2147483646; display: flex; background: var(--ground); color: var(--ink); }
.dock[data-side="right"] { right: 0; border-left: 1px solid var(--line); }
.dock[data-side="left"] { left: 0; border-right: 1px solid var(--line); }
.dock[data-mode="float"][data-open="true"] { top: 12px; bottom: 12px; border: 1px solid var(--line); border-radius: 10px; overflow: hidden; box-shadow: 0 12px 40px rgb(0 0 0 / .22); }
.dock[data-mode="float"][data-open="true"][data-side="right"] { right: 12px; }
.dock[data-mode="float"][data-open="true"][data-side="left"] { left: 12px; }
.frame { display: block; width: 100%; height: 100%; border: 0; color-scheme: normal; }
.panel { position: relative; flex: 1; min-width: 0; }
.dock[data-open="false"] .panel, .dock[data-open="true"] .rail { visibility: hidden; position: absolute; inset: 0; pointer-events: none; }
.dock[data-open="false"] .handle { display: none; }
.handle { position: absolute; top: 0; bottom: 0; width: 7px; z-index: 2; cursor: ew-resize; touch-action: none; background: transparent; transition: background .12s; }
.handle:hover, .handle:focus-visible, .handle[data-drag] { background: color-mix(in srgb, var(--accent) 45%, transparent); outline: none; }
.handle:focus-visible { background: var(--accent); outline: 1px solid var(--ground); outline-offset: -1px; }
/* A fast drag leaves the handle before the capture holds: the frame must not swallow it. */
.handle:hover ~ .panel .frame, .handle[data-drag] ~ .panel .frame { pointer-events: none; }
.dock[data-side="right"] .handle { left: -3px; } .dock[data-side="left"] .handle { right: -3px; }
.rail { width: 40px; display: flex; flex-direction: column; align-items: center; gap: 6px; padding: 10px 0; }
.button { all: unset; position: relative; display: grid; place-items: center; width: 32px; height: 32px; border-radius: 8px; cursor: pointer; color: var(--ink); }
.button:hover { background: var(--hover); }
.button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.button svg { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.mark { background: var(--accent); color: #fff; } .mark:hover { background: #095c6b; }
/* Lies over the mark above it. */
.place { position: relative; width: 32px; height: 32px; margin: -38px 0 0; pointer-events: none; }
.due { position: absolute; top: -3px; right: -3px; min-width: 16px; height: 16px; padding: 0 4px; border-radius: 8px; background: #c2410c; color: #fff; font-size: 10px; line-height: 16px; text-align: center; font-weight: 600; }
.ailing { position: absolute; bottom: -4px; right: -4px; width: 16px; height: 16px; border: 2px solid var(--ground); border-radius: 50%; background: #f08c00; color: #000; font-size: 11px; line-height: 12px; text-align: center; font-weight: 700; box-sizing: border-box; }
.mark[data-waiting="quiet"] { box-shadow: 0 0 0 2px var(--ground), 0 0 0 4px #2b8a3e; }
.mark[data-waiting="amber"] { box-shadow: 0 0 0 2px var(--ground), 0 0 0 4px #f08c00; }
.mark[data-waiting="red"] { box-shadow: 0 0 0 2px var(--ground), 0 0 0 4px #e03131; }
.waiting { min-width: 22px; margin-top: 4px; padding: 0 5px; border-radius: 9px; background: var(--hover); color: var(--ink); font-size: 11px; line-height: 18px; text-align: center; font-weight: 600; }
.waiting[data-level="amber"] { background: #fff0d6; color: #8a4b00; } .waiting[data-level="red"] { background: #e03131; color: #fff; }
.due[hidden], .ailing[hidden], .waiting[hidden] { display: none; }
.name { writing-mode: vertical-rl; font-size: 12px; letter-spacing: 2px; color: var(--soft); margin-top: 4px; user-select: none; }
.trouble { position: absolute; inset: 0; z-index: 3; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 14px; padding: 28px; background: var(--ground); text-align: center; font-size: 14px; line-height: 1.6; }
.trouble[hidden] { display: none; }
.trouble h2 { font-size: 16px; font-weight: 600; } .trouble p { color: var(--soft); }
.action { all: unset; cursor: pointer; padding: 8px 18px; border-radius: 8px; background: var(--accent); color: #fff; font-weight: 500; }
.action:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (prefers-color-scheme: dark) { .dock:not([data-scheme="light"]) { --line: #373a40; --ground: #1f2023; --ink: #e9ecef; --soft: #a4adb1; --accent: #158293; --hover: #2c2e33; } }
.dock[data-scheme="dark"] { --line: #373a40; --ground: #1f2023; --ink: #e9ecef; --soft: #a4adb1; --accent: #158293; --hover: #2c2e33; }
@media (prefers-reduced-motion: reduce) { .handle { transition: none; } }
@media print { .dock { display: none; } }
`;
