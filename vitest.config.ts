import fs from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { messagesInOne } from './tools/messages-in-one.ts';
import { rooms } from './tools/room-rules/rooms.ts';

const foldersWhere = (pure: boolean): string[] =>
  rooms.filter((room) => room.pure === pure).map((room) => room.folder);
const testsIn = (folders: readonly string[]): string => `{${folders.join(',')}}/**/*.test.ts`;

const pureTests = testsIn(foldersWhere(true));
const impureTests = testsIn(foldersWhere(false));
/** They replace modules, timers or globals, or change their process. In a worker of their own they affect no others. */
const isolatedTests = fs
  .globSync(impureTests, { cwd: import.meta.dirname })
  .filter((file) =>
    /\bvi\.(?!fn\(|waitFor\()|\bprocess\.(env\[|exitCode)|\bglobalThis\b/.test(
      fs.readFileSync(`${import.meta.dirname}/${file}`, 'utf8'),
    ),
  );

const shared = {
  setupFiles: ['tools/property-runs.ts'],
  testTimeout: 30_000, // `npm test` runs them in the background
};
const impure = {
  plugins: [svelte({ configFile: false }), messagesInOne()],
  // Without this condition, tests would get Svelte's server build, in which state doesn't react.
  resolve: { conditions: ['browser'] },
};

export default defineConfig({
  test: {
    // By default, one processor stays unused.
    maxWorkers: '100%',
    projects: [
      // Starting a worker for each file, and importing everything anew, would take as long as the tests. The room rules
      // keep globals and timers out of the pure rooms, so none of their tests needs one.
      { test: { name: 'pure', include: [pureTests], ...shared, isolate: false } },
      {
        ...impure,
        test: {
          ...shared,
          name: 'impure',
          include: [impureTests],
          exclude: isolatedTests,
          setupFiles: [...shared.setupFiles, 'tools/usual-hour-cycle.ts'],
          isolate: false,
        },
      },
      { ...impure, test: { name: 'isolated', include: isolatedTests, ...shared } },
    ],
  },
});
