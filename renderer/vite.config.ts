/**
 * Builds the page. Assets are separate files with relative URLs, because the content security policy allows neither
 * inline scripts and styles nor data: fonts.
 */
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { buildTarget } from '../tools/build-target.ts';
import { leaveOut, leftOutOfPage } from '../tools/leave-out.ts';

export default defineConfig(({ mode }) => {
  const target = buildTarget(mode);
  return {
    root: import.meta.dirname,
    base: './',
    define: target.define,
    plugins: [leaveOut(leftOutOfPage), svelte({ configFile: false })],
    build: {
      outDir: path.join(target.folder, 'renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1000, // it comes from the disk
      modulePreload: { polyfill: false },
      // A schema that nothing uses is left out with all that it uses.
      rolldownOptions: { treeshake: { manualPureFunctions: ['z'] } },
    },
  };
});
