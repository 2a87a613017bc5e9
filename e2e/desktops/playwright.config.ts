/** The tests on real desktops: `npm run test:desktops`. Each needs a real Electron and the desktop's own programs. */
import { defineConfig } from '@playwright/test';
import { chooseElectronForPlaywright } from '../../tools/electron-for-playwright.ts';

chooseElectronForPlaywright();

export default defineConfig({
  globalSetup: '../global-setup.ts',
  outputDir: '../../test-results/desktops',
  workers: 1, // two desktops at once would slow each other down
  timeout: 60_000,
  expect: { timeout: 15_000 }, // the app can start slowly on a busy computer
  reporter: 'list',
  forbidOnly: process.env['CI'] !== undefined,
});
