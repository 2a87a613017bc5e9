/** Starts the app on a private desk so that the bench can look into its page. */
import fs from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Library } from '../../content/library.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Desk } from '../desk/desk.ts';
import { everythingRead } from './everything-read.ts';
import { until } from './until.ts';

/** The app to measure, and where to run it. */
export interface Subject {
  readonly desk: Desk;
  /** The folder of the build, with its package.json. */
  readonly build: string;
}

/**
 * Starts the app for a user who has read the red flags and every caution.
 *
 * @param addFiles writes more files to the new data folder before the app starts
 */
export async function startDriven(
  { desk, build }: Subject,
  library: Library,
  settings: Settings,
  addFiles: (dataFolder: string) => void = () => undefined,
): Promise<ElectronApplication> {
  const dataFolder = fs.mkdtempSync(path.join(desk.folder, 'bench-'));
  fs.writeFileSync(path.join(dataFolder, 'settings.json'), JSON.stringify(settings));
  fs.writeFileSync(path.join(dataFolder, 'state.json'), JSON.stringify(everythingRead(library, settings)));
  addFiles(dataFolder);
  const app = await _electron.launch({
    args: [build, `--user-data-dir=${dataFolder}`],
    env: { ...desk.environment, UNCURL_SPEED: '1' },
  });
  await until('the tray item', async () => (await desk.tray.items()).length === 1);
  return app;
}

/** Opens the window from the tray's menu and returns its page, which may still be loading. */
export async function openWindow(app: ElectronApplication, { desk }: Subject, entry: string): Promise<Page> {
  const opened = app.windows()[0] ?? app.waitForEvent('window');
  await desk.tray.click(entry);
  return opened;
}
