/** The tests on real desktops: `npm run test:desktops`. Each needs a real Electron and the desktop's own programs. */
import { defineConfig } from '@playwright/test';
import usual from '../../playwright.config.ts';

export default defineConfig({
  ...usual,
  outputDir: '../../test-results/desktops',
  workers: 1, // two desktops at once would slow each other down
  projects: [{ name: 'desktops', testDir: '.' }],
});
