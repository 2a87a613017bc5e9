import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { rooms } from './tools/room-rules/rooms.ts';

const foldersWhere = (pure: boolean): string[] =>
  rooms.filter((room) => room.pure === pure).map((room) => room.folder);
const testsIn = (folders: readonly string[]): string[] => [`{${folders.join(',')}}/**/*.test.ts`];
const shared = {
  setupFiles: ['tools/property-runs.ts'],
  testTimeout: 30_000, // `npm test` runs them in the background
};

export default defineConfig({
  test: {
    projects: [
      {
        // The room rules keep these rooms free of globals and timers, so their tests can't affect each other and need
        // no worker of their own. That saves a third of the time.
        test: { name: 'pure', include: testsIn(foldersWhere(true)), ...shared, isolate: false },
      },
      {
        plugins: [svelte({ configFile: false })],
        // Without this condition, tests would get Svelte's server build, in which state doesn't react.
        resolve: { conditions: ['browser'] },
        test: { name: 'impure', include: testsIn(foldersWhere(false)), ...shared },
      },
    ],
  },
});
