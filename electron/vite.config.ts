/**
 * Builds the main process into ESM files. Electron starts `main.js`, which loads `command-line.js` and, if this process is
 * to become the app, `app.js`; what both need is in `shared.js`. `--mode e2e` builds the variant for tests, whose clock can
 * run faster, into a separate folder, so it can't be mistaken for a release build. The release is minified: its size costs
 * time at each start.
 */
import path from 'node:path';
import { defineConfig } from 'vite';
import { buildTarget } from '../tools/build-target.ts';
import { leaveOut, leftOutOfMain } from '../tools/leave-out.ts';

/** The files' names, by Rolldown's names for the parts. */
const chunkNames = new Map([
  ['main', 'app.js'],
  ['own-command-line', 'command-line.js'],
  ['rolldown-runtime', 'rolldown-runtime.js'], // left out if it is empty
]);

export default defineConfig(({ mode }) => {
  const target = buildTarget(mode);
  const released = mode === 'production';
  return {
    root: import.meta.dirname,
    define: target.define,
    plugins: [leaveOut(leftOutOfMain)],
    // node-notifier runs programs from its own folder, so it can't be bundled.
    ssr: { noExternal: true, external: ['electron', 'node-notifier'] },
    build: {
      ssr: path.join(import.meta.dirname, 'entry.ts'),
      outDir: path.join(target.folder, 'main'),
      emptyOutDir: false,
      target: 'node24',
      minify: released && 'oxc',
      // Beside the code, but not in packages. `npm run decode-log` finds the places in a log with it.
      sourcemap: released && 'hidden',
      rolldownOptions: {
        output: {
          format: 'es',
          entryFileNames: 'main.js',
          chunkFileNames: ({ name }) => chunkNames.get(name) ?? 'shared.js',
          keepNames: true, // the log shows functions by their own names
        },
      },
    },
  };
});
