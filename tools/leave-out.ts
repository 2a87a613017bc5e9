import type { Plugin } from 'vite';

/**
 * Modules that dependencies of the main process import for what Uncurl doesn't use, and what stands in for them:
 * electron-store checks settings against a JSON schema if it is given one, and dbus-native reads the XML that describes an
 * interface. They would be a quarter of the main process's code. Using one is an error.
 */
export const leftOutOfMain: ReadonlyMap<string, string> = new Map([
  ['ajv/dist/2020.js', 'export const Ajv2020 = undefined;'],
  ['ajv-formats', 'export default {};'],
  ['xml2js', 'export const Parser = undefined;'],
]);

/**
 * The page takes types and functions from files that also define schemas, but checks nothing with them: the main process
 * does. So in the page, whatever is asked of zod is a schema that does nothing. Checking with it is an error.
 */
export const leftOutOfPage: ReadonlyMap<string, string> = new Map([
  [
    'zod',
    `const schema = new Proxy(() => undefined, {
       apply: () => schema,
       get(_, name) {
         if (/parse/i.test(String(name))) throw new Error('The page has no schemas');
         return name === Symbol.toPrimitive ? () => '' : schema;
       },
     });
     export const z = schema;`,
  ],
]);

/** Returns a Vite plugin that leaves out code that never runs: modules by name, with what stands in for them. */
export function leaveOut(leftOut: ReadonlyMap<string, string>): Plugin {
  const mark = '\0left-out:';
  return {
    name: 'leave-out',
    enforce: 'pre',
    resolveId: (id) => (leftOut.has(id) ? mark + id : undefined),
    load: (id) => (id.startsWith(mark) ? leftOut.get(id.slice(mark.length)) : undefined),
  };
}
