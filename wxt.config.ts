import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { deskCommands } from './utils/commands';
import { consoleMatches } from './utils/consoles/matches';

const commandWords = { 'toggle-desk': '__MSG_cmdToggle__', 'focus-search': '__MSG_cmdSearch__' };

/** The starter packs travel as files: the worker reads them once, at installation. */
const packs = readdirSync('assets/packs').filter((name) => name.endsWith('.sidedesk.json'));

/**
 * What pages of the extension may load: scripts of its own, pictures of its own and out of the
 * database, frames of its own. Should a text ever become HTML, it could still fetch and run nothing.
 */
function ownPolicy(browser: string): string {
  const rules = [
    "script-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'self'",
    "media-src 'self' data: blob:",
    "img-src 'self' data: blob:",
  ];
  // As in Firefox's own policy.
  if (browser === 'firefox') rules.push('upgrade-insecure-requests');
  return rules.join('; ');
}

export default defineConfig({
  manifestVersion: 3,
  // Every identifier is imported by name: a reader sees where it comes from.
  imports: false,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  hooks: {
    // Here and not in the entry: what is written there travels in the script, and the
    // definitions come from the background.
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const entry of entrypoints) {
        if (entry.type === 'content-script') entry.options.matches = consoleMatches();
      }
    },
    'build:publicAssets': (_wxt, files) => {
      for (const name of packs) {
        files.push({ absoluteSrc: resolve('assets/packs', name), relativeDest: `packs/${name}` });
      }
    },
    'prepare:publicPaths': (_wxt, paths) => {
      for (const name of packs) paths.push(`packs/${name}`);
    },
  },
  // Newer CSS stays as written: both stores' browsers know light-dark() and color-mix().
  vite: () => ({
    build: { target: 'es2022', cssTarget: ['chrome125', 'firefox128'] },
    plugins: [withoutJsonSchema()],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'scripting',
      'activeTab',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: ownPolicy(browser) },
    action: { default_title: '__MSG_extName__' },
    commands: Object.fromEntries(
      deskCommands.map(({ id, suggested }) => [
        id,
        { suggested_key: { default: suggested }, description: commandWords[id] },
      ]),
    ),
    // Any page may embed this one, so it shows nothing until its content script proved
    // itself. No use_dynamic_url: such a frame does not load under COEP.
    web_accessible_resources: [
      { resources: ['sidebar.html', 'teach.js'], matches: ['https://*/*', 'http://*/*'] },
    ],
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: 'sidebar.html?panel=1',
            default_title: '__MSG_extName__',
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: 'sidedesk@sidedesk.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          side_panel: { default_path: 'sidebar.html?panel=1' },
          minimum_chrome_version: '120',
          // Firefox reads policies from a native manifest and takes no schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});

/**
 * Every schema of zod carries how to write itself as JSON Schema, which only `tests/generate` does,
 * and not from a build: 6 kB (gzip) of the background for nothing.
 * @throws {Error} when another version of zod is written otherwise
 */
function withoutJsonSchema(): Plugin {
  const writers = /^.*\._zod\.processJSONSchema = .*$/gm;
  const methods = /create(?:Standard|To)JSONSchemaMethod\(this, [^)]*\)/g;
  return {
    name: 'without-json-schema',
    transform: {
      filter: { id: /\/zod\/v4\/classic\/schemas\.js$/ },
      handler(code) {
        const slim = code.replace(writers, '').replace(methods, 'notBuilt');
        if (/JSONSchemaMethod\(|\bprocessors\.\w+Processor/.test(slim) || slim === code) {
          throw new Error('zod writes its JSON Schema in another way: see wxt.config.ts.');
        }
        return `function notBuilt() { throw new Error('There is no JSON Schema here.'); }\n${slim}`;
      },
    },
  };
}
