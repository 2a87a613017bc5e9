/** Builds the preload script into one CommonJS file: a sandboxed preload script can't be ESM or load other files. */
import path from 'node:path';
import { defineConfig } from 'vite';
import { buildTarget } from '../tools/build-target.ts';

export default defineConfig(({ mode }) => {
  const target = buildTarget(mode);
  return {
    root: import.meta.dirname,
    define: target.define,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: path.join(import.meta.dirname, 'preload.cts'),
      outDir: path.join(target.folder, 'main'),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false } },
    },
  };
});
