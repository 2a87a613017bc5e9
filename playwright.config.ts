import { defineConfig } from '@playwright/test';
import { chooseElectronForPlaywright } from './tools/electron-for-playwright.ts';

chooseElectronForPlaywright();

export default defineConfig({
  globalSetup: './e2e/global-setup.ts',
  outputDir: 'test-results',
  workers: 2,
  projects: [
    // The whole app with a fast clock, on two private desktops at once: it mostly waits. More would slow each other down
    // and miss deadlines. The folders beside them have projects or configurations of their own.
    { name: 'desk', testDir: 'e2e', testMatch: /[\\/]e2e[\\/][^\\/]+\.spec\.ts$/, workers: 2 },
    // Pages in a browser, with a fake main process.
    { name: 'screens', testDir: 'e2e/screens' },
    // The stand-in for Electron, with a sample app.
    { name: 'stand-in', testDir: 'tools/electron-standin/tests', workers: 1 },
  ],
  timeout: 60_000,
  expect: { timeout: 15_000 }, // the app can start slowly on a busy computer
  reporter: 'list',
  // These tests drive a whole desktop in real time, so a busy computer can make one miss a deadline. One that passes at
  // the second attempt is named at the end of `npm test`.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
});
