/**
 * Which folders may import which inside a room, and who may import core/app. `layer-imports.ts` reports what these
 * tables don't allow. Tests are exempt. Which rooms may import which is in `rooms.ts`.
 */

/** A folder or file of core/, and what else of core/ it may import. */
export interface Layer {
  readonly path: string;
  /** Layers that it may import besides itself. */
  readonly imports: readonly string[];
  /** Layers from which it may import types and nothing at run time. */
  readonly typesOf?: readonly string[];
}

const base = ['core/time', 'core/message.ts', 'core/settings'];
const slices = ['core/sitting', 'core/reminders', 'core/session', 'core/choice'];
const all = [...base, 'core/signals', 'core/history', ...slices];

/**
 * The layers of core/, lowest first. A slice knows only its own data: the state of the whole app, and the transitions
 * that combine slices, are in core/app.
 */
export const coreLayers: readonly Layer[] = [
  { path: 'core/time', imports: [] },
  { path: 'core/signals', imports: [] },
  { path: 'core/history', imports: ['core/time'] },
  { path: 'core/navigation', imports: ['core/time', 'core/history'] },
  { path: 'core/message.ts', imports: ['core/time', 'core/signals', 'core/history'] },
  { path: 'core/settings', imports: ['core/time', 'core/signals', 'core/message.ts'] },
  { path: 'core/sitting', imports: [...base, 'core/signals'] },
  { path: 'core/reminders', imports: [...base, 'core/signals'], typesOf: ['core/sitting'] },
  { path: 'core/session', imports: [...base, 'core/signals'] },
  { path: 'core/choice', imports: [...base, 'core/session'] },
  { path: 'core/app', imports: all },
  { path: 'core/simulator', imports: [...all, 'core/app'] },
  { path: 'core/testing', imports: [...all, 'core/app', 'core/simulator'] },
];

/** A folder and others that it imports. */
export interface FolderImports {
  readonly from: string;
  readonly to: readonly string[];
}

/** Imports that a folder must not have although its room may. */
export const bans: readonly FolderImports[] = [
  { from: 'electron/platform', to: ['electron/shell', 'electron/ipc'] },
  { from: 'electron/shell', to: ['electron/command-line'] },
  { from: 'electron/command-line', to: ['electron/shell'] },
  { from: 'electron/storage', to: ['electron/shell', 'electron/command-line'] },
  { from: 'electron/security', to: ['electron/shell', 'electron/command-line'] },
];

/** Test code that other code may import: the desk fakes the same desktop programs as the unit tests. */
export const sharedTestCode: readonly FolderImports[] = [
  { from: 'tools/desk', to: ['electron/testing/desktop'] },
];

/** A folder that only a few others may import. */
export interface Reserved {
  readonly path: string;
  /** Folders and files that may import it, and those that may import its types. */
  readonly importers: readonly string[];
  readonly typeImporters: readonly string[];
}

export const reserved: readonly Reserved[] = [
  {
    path: 'core/app',
    importers: ['core', 'electron', 'tools/simulate.ts', 'tools/bench.ts', 'tools/bench'],
    typeImporters: ['renderer'],
  },
];
