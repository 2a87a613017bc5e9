/** The fixtures of the stand-in's tests: a private desk, a data folder and the sample app. */
import fs from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { test as deskTest } from '../../desk/desk-test.ts';

/** The sample app's interface for its tests, in the main process. */
export interface Sample {
  log: string[];
  staysOnClose: boolean;
  window: Electron.BrowserWindow;
  tray: Electron.Tray;
  menu: Electron.Menu;
  openWindow(options?: Electron.BrowserWindowConstructorOptions, page?: string): Electron.BrowserWindow;
  remind(options?: Electron.NotificationConstructorOptions): Electron.Notification;
  /** The result of each attempt as text, or the message of the error that it throws. */
  outcomesOf(attempts: (() => unknown)[]): string[];
}
declare global {
  var sample: Sample;
}

export const executable = path.join(import.meta.dirname, '../electron');
export const sampleFolder = path.join(import.meta.dirname, 'sample');

interface Fixtures {
  /** Of this test alone, for the app's data. */
  dataFolder: string;
  /** Starts the sample app. It is closed after the test. */
  launch: (...values: string[]) => Promise<ElectronApplication>;
}

export const test = deskTest.extend<Fixtures>({
  dataFolder: async ({ desk }, use) => {
    const folder = fs.mkdtempSync(path.join(desk.folder, 'data-'));
    await use(folder);
  },
  launch: async ({ desk, dataFolder }, use) => {
    const apps: ElectronApplication[] = [];
    await use(async (...values) => {
      const args = [sampleFolder, `--user-data-dir=${dataFolder}`, ...values];
      const app = await _electron.launch({ executablePath: executable, args, env: desk.environment });
      apps.push(app);
      return app;
    });
    for (const app of apps) await app.close();
    await desk.notifications.closeAll();
  },
});
export { expect } from '@playwright/test';

/** The events in the main process so far. */
export const logOf = (app: ElectronApplication): Promise<string[]> => app.evaluate(() => sample.log);
