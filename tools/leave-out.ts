import type { Plugin } from 'vite';

/**
 * Modules that dependencies import for what Uncurl doesn't use, and what stands in for them: electron-store checks
 * settings against a JSON schema if it is given one, and dbus-native reads the XML that describes an interface. They would
 * be a quarter of the main process's code. Using one is an error.
 */
const leftOut: ReadonlyMap<string, string> = new Map([
  ['ajv/dist/2020.js', 'export const Ajv2020 = undefined;'],
  ['ajv-formats', 'export default {};'],
  ['xml2js', 'export const Parser = undefined;'],
]);

/** Returns a Vite plugin that leaves out the code of dependencies that never runs. */
export function leaveOut(): Plugin {
  const mark = '\0left-out:';
  return {
    name: 'leave-out',
    enforce: 'pre',
    resolveId: (id) => (leftOut.has(id) ? mark + id : undefined),
    load: (id) => (id.startsWith(mark) ? leftOut.get(id.slice(mark.length)) : undefined),
  };
}
