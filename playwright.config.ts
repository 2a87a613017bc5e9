import { defineConfig } from '@playwright/test';
import { chooseElectron } from './tools/choose-electron.ts';

// Workers read this file as well, after the choice was made for them.
const isWorker = process.env['TEST_WORKER_INDEX'] !== undefined;
if (!isWorker) {
  const { kind, path, reason } = chooseElectron();
  if (path !== undefined) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path;
  console.log(`Running on ${kind === 'electron' ? 'Electron' : 'the stand-in for Electron'}: ${reason}`);
}

export default defineConfig({
  outputDir: 'test-results',
  workers: 2,
  projects: [
    // Each test runs the whole app on a desktop of its own, with a fast clock: two at once would slow each other down.
    { name: 'desk', testDir: 'e2e', testIgnore: 'screens/**', workers: 1 },
    // Pages in a browser, with a fake main process behind them.
    { name: 'screens', testDir: 'e2e/screens', workers: 1 },
    // The stand-in for Electron, with an app of its own.
    { name: 'stand-in', testDir: 'tools/electron-standin/tests', workers: 1 },
  ],
  timeout: 60_000,
  expect: { timeout: 15_000 }, // starting the app takes a while on a busy machine
  reporter: 'list',
  forbidOnly: process.env['CI'] !== undefined,
});
