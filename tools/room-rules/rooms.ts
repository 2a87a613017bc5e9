/**
 * Which room may import what. A room is a top-level folder. `imports.ts` reports every import that is not listed here,
 * `purity.ts` forbids a pure room clocks and the like, and `layers.ts` has the rules inside rooms.
 */
import { isWithin } from './visit-imports.ts';

export interface Room {
  readonly folder: string;
  /** Folders and files of this repository that it may import besides its own. */
  readonly paths: readonly string[];
  /** npm packages that it may import, or those that it may not. */
  readonly packages: readonly string[] | { readonly allBut: readonly string[] };
  /** Files and packages from which it may import types and nothing at run time. */
  readonly typesOf: { readonly paths: readonly string[]; readonly packages: readonly string[] };
  /** Whether it may import Node's own modules. */
  readonly node: boolean;
  /** Whether it only computes: no clock, timer or random numbers, nothing from a browser or Node. */
  readonly pure: boolean;
}

export const rooms: readonly Room[] = [
  {
    folder: 'content',
    paths: [],
    packages: ['zod'],
    typesOf: { paths: [], packages: [] },
    node: false,
    pure: true,
  },
  {
    folder: 'figure',
    paths: ['content'],
    packages: ['zod'],
    typesOf: { paths: [], packages: [] },
    node: false,
    pure: true,
  },
  {
    folder: 'core',
    paths: ['content'],
    packages: ['zod', 'temporal-polyfill'],
    typesOf: { paths: [], packages: [] },
    node: false,
    pure: true,
  },
  {
    folder: 'renderer',
    paths: ['core', 'figure', 'content', 'messages'],
    packages: ['svelte', '@fontsource-variable/inter'],
    typesOf: { paths: ['electron/ipc/contract.ts'], packages: [] },
    node: false,
    pure: false,
  },
  {
    folder: 'electron',
    paths: ['core', 'content', 'messages'],
    packages: [
      'electron',
      'electron-store',
      'jsonc-parser',
      'node-notifier',
      'dbus-native',
      'temporal-polyfill',
      'zod',
    ],
    typesOf: { paths: [], packages: [] },
    node: true,
    pure: false,
  },
  {
    folder: 'tools',
    // The bench counts the real runner's timers. The desk acts as the same programs as electron/'s tests. Scripts are
    // read in the same encodings as the app's files.
    paths: [
      'core',
      'figure',
      'content',
      'messages',
      'electron/thumbnail-name.ts',
      'electron/platform/clock.ts',
      'electron/shell/runner.ts',
      'electron/storage/decode-text.ts',
      'electron/storage/history/history.ts',
      'electron/testing/desktop',
    ],
    packages: { allBut: ['electron'] },
    typesOf: {
      // Playwright's package doesn't export its types of Chromium's protocol.
      paths: ['electron/ipc/contract.ts', 'node_modules/playwright-core/types/protocol.d.ts'],
      packages: ['electron'],
    },
    node: true,
    pure: false,
  },
  {
    folder: 'e2e',
    // The app's clock, to date files as the app does; the desktop programs that electron/'s tests act as too; the parts
    // of the main process that need no Electron, which run behind the page in e2e/screens; and single sources of
    // signals, to try on real desktops.
    paths: [
      'core',
      'figure',
      'content',
      'messages',
      'tools',
      'electron/ipc/handlers.ts',
      'electron/platform/clock.ts',
      'electron/platform/dbus',
      'electron/platform/do-not-disturb/notification-service.ts',
      'electron/platform/idle/screen-saver.ts',
      'electron/platform/lock/screen-saver.ts',
      'electron/platform/program.ts',
      'electron/security/app-protocol.ts',
      'electron/shell/effect-handlers.ts',
      'electron/shell/page-handlers.ts',
      'electron/shell/runner.ts',
      'electron/shell/window-content.ts',
      'electron/storage/history/codes.ts',
      'electron/storage/settings-store.ts',
      'electron/testing/desktop',
    ],
    packages: { allBut: ['electron'] },
    typesOf: {
      paths: ['electron/ipc/contract.ts'],
      packages: ['electron'],
    },
    node: true,
    pure: false,
  },
];

/** What unit tests may import in addition to their room: they are next to their sources and read content files. */
export const forTests = {
  paths: ['tools', 'electron/testing'],
  packages: ['vitest', 'fast-check'],
  node: true,
} as const;

/** Files that are in one room but follow the rules of another. */
export const guests: readonly { readonly path: string; readonly room: string }[] = [
  // Vite's configurations are in the room that they build, but run as tools.
  { path: 'electron/vite.config.ts', room: 'tools' },
  { path: 'electron/vite.preload.config.ts', room: 'tools' },
  { path: 'renderer/vite.config.ts', room: 'tools' },
  // The app that the stand-in for Electron is tested with is an Electron app of its own.
  { path: 'tools/electron-standin/tests/sample', room: 'electron' },
];

/** Returns the folder of the room whose rules a file follows. The file's path is relative to the repository. */
export function roomFolderOf(file: string): string | undefined {
  return guests.find(({ path }) => isWithin(file, [path]))?.room ?? file.split('/')[0];
}
