/**
 * Builds the main process into one ESM file. `--mode e2e` builds the variant for tests, whose clock can run faster,
 * into a folder of its own, so that it can never be taken for what people get.
 */
import path from 'node:path';
import { defineConfig } from 'vite';
import { buildTarget } from '../tools/build-target.ts';

export default defineConfig(({ mode }) => {
  const target = buildTarget(mode);
  return {
    root: import.meta.dirname,
    define: target.define,
    // node-notifier runs programs that lie beside its own files, so it cannot be part of a bundle.
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
