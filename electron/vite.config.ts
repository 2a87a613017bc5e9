/**
 * Builds the main process into ESM files. Electron starts `main.js`, which loads `command-line.js` and, if this process is
 * to become the app, `app.js`; what both need is in `shared.js`. `--mode e2e` builds the variant for tests, whose clock can
 * run faster, into a separate folder, so it can't be mistaken for a release build.
 */
import path from 'node:path';
import { defineConfig } from 'vite';
import { buildTarget } from '../tools/build-target.ts';

/** The files' names, by Rolldown's names for the parts. */
const chunkNames = new Map([
  ['main', 'app.js'],
  ['own-command-line', 'command-line.js'],
  ['rolldown-runtime', 'rolldown-runtime.js'], // left out if it is empty
]);

export default defineConfig(({ mode }) => {
  const target = buildTarget(mode);
  return {
    root: import.meta.dirname,
    define: target.define,
    // node-notifier runs programs from its own folder, so it can't be bundled.
    ssr: { noExternal: true, external: ['electron', 'node-notifier'] },
    build: {
      ssr: path.join(import.meta.dirname, 'entry.ts'),
      outDir: path.join(target.folder, 'main'),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        output: {
          format: 'es',
          entryFileNames: 'main.js',
          chunkFileNames: ({ name }) => chunkNames.get(name) ?? 'shared.js',
        },
      },
    },
  };
});
