/** The packed app, as people install it: `npm run test:packaged`. It has no inspector, so the tests use it from outside. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: '../../test-results',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  forbidOnly: process.env['CI'] !== undefined,
});
