import { defineConfig } from '@playwright/test';
import { chooseElectron } from './e2e/runtime/choose.ts';

// Workers read this file as well, after the choice was made for them.
const isWorker = process.env['TEST_WORKER_INDEX'] !== undefined;
if (!isWorker) {
  const { kind, path, reason } = chooseElectron();
  if (path !== undefined) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path;
  console.log(`Running on ${kind === 'electron' ? 'Electron' : 'the stand-in for Electron'}: ${reason}`);
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 2,
  projects: [
    // Each test has a whole desk and an app on it, whose clock runs fast: two at once would slow each other down.
    { name: 'desk', testIgnore: 'screens/**', workers: 1 },
    // Pages in a browser, with the app behind them faked.
    { name: 'screens', testMatch: 'screens/**/*.spec.ts', workers: 1 },
  ],
  timeout: 60_000,
  expect: { timeout: 15_000 }, // starting the app takes a while on a busy machine
  reporter: 'list',
  forbidOnly: process.env['CI'] !== undefined,
});
