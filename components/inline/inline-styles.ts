/** Styles of the inline list's own shadow root. */
export const inlineStyles = `
:host { all: initial !important; display: block !important; position: fixed !important; }
* { box-sizing: border-box; margin: 0; font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; }
.list { --line: #dee2e6; --ground: #fff; --ink: #212529; --soft: #5b676d; --accent: #0b7285; --chosen: #e6f4f7; --hit: #c2410c;
  position: fixed; z-index: 2147483647; width: 380px; max-width: calc(100vw - 16px); background: var(--ground); color: var(--ink);
  border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 10px 32px rgb(0 0 0 / .18); overflow: hidden; font-size: 13px; line-height: 1.45; }
.list[hidden] { display: none; }
ul { list-style: none; padding: 4px; max-height: 336px; overflow-y: auto; }
li { display: grid; grid-template-columns: 1fr auto; column-gap: 8px; padding: 6px 8px; border-radius: 7px; cursor: pointer; }
li[aria-selected="true"] { background: var(--chosen); }
.title { font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.snippet { grid-column: 1 / -1; color: var(--soft); font-size: 12px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.code { color: var(--accent); font: 500 12px ui-monospace, Menlo, Consolas, monospace; align-self: center; }
mark { background: none; color: var(--hit); font-weight: 700; }
.none { padding: 12px; color: var(--soft); }
footer { display: flex; gap: 12px; padding: 6px 12px; border-top: 1px solid var(--line); color: var(--soft); font-size: 11px; }
kbd { font: 500 11px ui-monospace, Menlo, Consolas, monospace; color: var(--ink); }
@media (prefers-color-scheme: dark) { .list:not([data-scheme="light"]) { --line: #373a40; --ground: #25262b; --ink: #e9ecef; --soft: #a4adb1; --accent: #3bc9db; --chosen: #1c3a40; --hit: #ffa94d; } }
.list[data-scheme="dark"] { --line: #373a40; --ground: #25262b; --ink: #e9ecef; --soft: #a4adb1; --accent: #3bc9db; --chosen: #1c3a40; --hit: #ffa94d; }
@media (forced-colors: active) { li[aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; } }
`;
