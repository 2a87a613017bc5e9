/** Takes the README's pictures: `npm run pictures`. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  globalSetup: '../global-setup.ts',
  outputDir: '../../test-results/pictures',
  workers: 1,
  reporter: 'list',
});
