/**
 * Builds the main process into one ESM file. `--mode e2e` builds the variant for tests, whose clock can run faster, into
 * a separate folder, so it can't be mistaken for a release build.
 */
import path from 'node:path';
import { defineConfig } from 'vite';
import { buildTarget } from '../tools/build-target.ts';

export default defineConfig(({ mode }) => {
  const target = buildTarget(mode);
  return {
    root: import.meta.dirname,
    define: target.define,
    // node-notifier runs programs from its own folder, so it can't be bundled.
    ssr: { noExternal: true, external: ['electron', 'node-notifier'] },
    build: {
      ssr: path.join(import.meta.dirname, 'main.ts'),
      outDir: path.join(target.folder, 'main'),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js', codeSplitting: false } },
    },
  };
});
