import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../electron/testing/temporary-folder.ts';
import { leaveOut, leftOutOfPage } from './leave-out.ts';
import { repository } from './repository.ts';

test('the page is built from Svelte and its own code, without schemas and time zones', async () => {
  const configFile = path.join(repository, 'renderer/vite.config.ts');
  const built = await build({ configFile, logLevel: 'error', build: { write: false } });
  const modules = [built]
    .flat()
    .flatMap((result) =>
      (result as Rolldown.RolldownOutput).output.flatMap((file) =>
        file.type === 'chunk' ? Object.entries(file.modules) : [],
      ),
    );
  const packages = modules.flatMap(([id, { renderedLength }]) => {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
    return name !== undefined && renderedLength > 0 ? [name] : [];
  });
  expect([...new Set(packages)].sort()).toEqual(['clsx', 'svelte']);
}, 60_000);

test('a schema of the page can be extended, but checks nothing', async () => {
  const folder = temporaryFolder();
  const entry = path.join(folder, 'entry.js');
  const code = [
    "import { z } from 'zod';",
    'const word = z.string().min(1);',
    'export const text = z.strictObject({ word, more: `${word}` }).optional();',
    'export const check = () => text.safeParse({});',
  ];
  fs.writeFileSync(entry, code.join('\n'));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [leaveOut(leftOutOfPage)],
    build: { outDir: folder, emptyOutDir: false, lib: { entry, formats: ['es'], fileName: 'built' } },
  });
  const { check } = (await import(pathToFileURL(path.join(folder, 'built.js')).href)) as {
    check: () => unknown;
  };
  expect(check).toThrow('The page has no schemas');
});
