/**
 * Who may import what. Each room is a folder at the top; a path is inside a room when it begins with the room's folder.
 * `imports.ts` reports what is not named here, `purity.ts` what a pure room must not even see.
 */
export interface Room {
  readonly folder: string;
  /** Folders and files of this repository that it may import besides its own. */
  readonly paths: readonly string[];
  /** npm packages that it may import, or all of them but some. */
  readonly packages: readonly string[] | { readonly allBut: readonly string[] };
  /** Files and packages of which it may see the types, and nothing at run time. */
  readonly typesOf: { readonly paths: readonly string[]; readonly packages: readonly string[] };
  /** Whether it may import what Node brings along. */
  readonly node: boolean;
  /** Whether it computes and does nothing else: no clock, timer or chance, nothing of a browser or of Node. */
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
    packages: ['electron', 'electron-store', 'node-notifier', 'dbus-native', 'temporal-polyfill', 'zod'],
    typesOf: { paths: [], packages: [] },
    node: true,
    pure: false,
  },
  {
    folder: 'tools',
    // The bench counts what the real runner does, and the desk plays the programs that electron/'s tests know too.
    paths: [
      'core',
      'figure',
      'content',
      'messages',
      'electron/build-target.ts',
      'electron/platform/clock.ts',
      'electron/shell/runner.ts',
      'electron/testing/desktop',
    ],
    packages: { allBut: ['electron'] },
    typesOf: {
      // Playwright's types of Chromium's protocol are not among what its package exports.
      paths: ['node_modules/playwright-core/types/protocol.d.ts'],
      packages: ['electron'],
    },
    node: true,
    pure: false,
  },
  {
    folder: 'e2e',
    // The app's clock too: what a test leaves for the app to find must be dated as the app would date it. And the
    // programs of a desktop that the app's own tests speak to as well. And how the app serves its page.
    paths: [
      'core',
      'figure',
      'content',
      'messages',
      'tools',
      'electron/platform/clock.ts',
      'electron/security/app-protocol.ts',
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

/** Tests stand beside their sources and read the library's files, so they may see a little more than their room. */
export const forTests = {
  paths: ['tools', 'electron/testing'],
  packages: ['vitest', 'fast-check'],
  node: true,
} as const;

/** What lies in one room but follows the rules of another. */
export const guests: readonly { readonly place: string; readonly room: string }[] = [
  // Vite's configurations lie in the room that they build, but run on the workbench.
  { place: 'electron/vite.config.ts', room: 'tools' },
  { place: 'electron/vite.preload.config.ts', room: 'tools' },
  { place: 'electron/build-target.ts', room: 'tools' },
  { place: 'renderer/vite.config.ts', room: 'tools' },
  // The app that the stand-in for Electron is tried with is an Electron app of its own.
  { place: 'tools/electron-standin/tests/sample', room: 'electron' },
];
