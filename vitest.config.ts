import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  // Svelte's state works only in what it calls the browser; without this, tests would get the server's.
  resolve: { conditions: ['browser'] },
  test: {
    environment: 'node',
    include: ['{content,figure,core,electron,renderer,tools,e2e}/**/*.test.ts'],
    setupFiles: ['tools/property-runs.ts'],
  },
});
