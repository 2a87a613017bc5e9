/** The apps that are compared: Uncurl, and a bare Electron app with nothing but an item in the tray. */
import fs from 'node:fs';
import path from 'node:path';
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import type { ElectronChoice } from '../choose-electron.ts';
import type { Desk } from '../desk/desk.ts';
import { exitCodeOf, startElectron } from '../launch.ts';
import { repository } from '../repository.ts';
import { everythingRead } from './everything-read.ts';
import { until } from './until.ts';

export const appNames = ['bare', 'uncurl'] as const;
export type AppName = (typeof appNames)[number];

/** What runs the apps, and where. */
export interface Bench {
  readonly electron: ElectronChoice;
  readonly desk: Desk;
  readonly library: LibraryWithRoutines;
}

export interface RunningApp {
  /** The id of its first process. */
  readonly root: number;
  /** From starting the process to its item in the tray, in ms. */
  readonly startMs: number;
  /** Its data folder. */
  readonly data: string;
  /** Opens its window from the tray's menu. Returns when the entry was clicked, as `performance.now()`. */
  openWindow(): Promise<number>;
  stop(): Promise<void>;
}

/** Each app's folder, and the entry in the tray's menu that opens a window. */
const apps = {
  bare: { folder: path.join(import.meta.dirname, 'bare'), entry: 'Open' },
  uncurl: { folder: repository, entry: 'Start a stretch now' },
} as const;

/**
 * Starts an app with a new data folder, in which Uncurl finds a user who has read every warning.
 *
 * @param changed Uncurl's settings that aren't the default
 */
export async function startApp(
  name: AppName,
  { electron, desk, library }: Bench,
  changed: Partial<Settings> = {},
): Promise<RunningApp> {
  const { folder, entry } = apps[name];
  const data = fs.mkdtempSync(path.join(desk.folder, 'bench-'));
  if (name === 'uncurl') {
    const settings: Settings = { ...defaultSettings, ...changed };
    fs.writeFileSync(path.join(data, 'settings.json'), JSON.stringify(settings));
    fs.writeFileSync(path.join(data, 'state.json'), JSON.stringify(everythingRead(library, settings)));
  }
  const others = (await desk.tray.items()).length;
  const started = performance.now();
  const app = startElectron(electron, folder, [`--user-data-dir=${data}`], desk.environment, 'ignore');
  const end = exitCodeOf(app);
  await until('the tray item', async () => (await desk.tray.items()).length === others + 1);
  const startMs = performance.now() - started;
  const root = app.pid;
  if (root === undefined) throw new Error('the app has no process id');
  return {
    root,
    startMs,
    data,
    async openWindow() {
      const clicked = performance.now();
      await desk.tray.click(entry);
      return clicked;
    },
    async stop() {
      app.kill('SIGTERM');
      await end;
      await until('the item to leave the tray', async () => (await desk.tray.items()).length === others);
    },
  };
}

/** Measures both apps in turn, several times. */
export async function inTurn<Result>(
  times: number,
  measure: (name: AppName) => Promise<Result>,
): Promise<Record<AppName, Result[]>> {
  const results: Record<AppName, Result[]> = { bare: [], uncurl: [] };
  for (let left = times; left > 0; left -= 1) {
    for (const name of appNames) results[name].push(await measure(name));
  }
  return results;
}

/** Returns settings with which only this stretch is ever chosen. */
export function onlyStretch(id: string, { entries }: LibraryWithRoutines): Partial<Settings> {
  return {
    hidden: entries.map(({ stretch }) => stretch.id).filter((other) => other !== id),
    places: { seated: true, standing: true, floor: true },
    leadInSeconds: 3,
    sound: { on: false, volume: 0 },
    maxMinutes: null,
  };
}
