/** The switches that electron-builder sets in Electron's executable, so that no command line or variable changes them. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const configuration = fs.readFileSync(
  path.join(import.meta.dirname, '..', '..', 'electron-builder.yml'),
  'utf8',
);

/** The fuses in electron-builder's configuration. Reads only what this file has: a list of names with true or false. */
function configuredFuses(): Record<string, boolean> {
  const [, list = ''] = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(configuration) ?? [];
  const fuses = [...list.matchAll(/^ {2}(\w+): (true|false)$/gm)];
  return Object.fromEntries(fuses.map(([, name = '', value]) => [name, value === 'true']));
}

test('a packaged app runs only its own, unchanged code', () => {
  expect(configuredFuses()).toMatchObject({
    // ELECTRON_RUN_AS_NODE would turn the app into a Node.js that runs anything.
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    grantFileProtocolExtraPrivileges: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  });
});
