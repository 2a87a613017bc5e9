import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, loadConfigFromFile } from 'vite';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../electron/testing/temporary-folder.ts';
import { decodeLog } from './decode-log.ts';
import { repository } from './repository.ts';

test('a log of the release names functions, and its places can be found', async () => {
  const folder = temporaryFolder();
  const source = path.join(folder, 'sample.ts');
  const code = [
    '// a comment',
    'function saveState(): never {',
    "  throw new Error('disk full');",
    '}',
    'export function tick(): void {',
    '  saveState();',
    '}',
  ];
  fs.writeFileSync(source, code.join('\n'));
  const built = await buildLikeMain(source, folder);
  const { tick } = (await import(pathToFileURL(built).href)) as { tick: () => void };

  const stack = stackOf(tick);
  expect(stack).toContain('at saveState (');
  const name = path.relative(repository, source);
  const decoded = decodeLog(stack, folder);
  expect(decoded).toContain(`Error: disk full\n    at saveState (${name}:3:`);
  expect(decoded).toContain(`    at tick (${name}:6:`);
});

/** Builds a file with the main process's configuration for releases. Returns the path of main.js. */
async function buildLikeMain(source: string, folder: string): Promise<string> {
  const file = path.join(repository, 'electron/vite.config.ts');
  const loaded = await loadConfigFromFile(
    { command: 'build', mode: 'production' },
    file,
    repository,
    'error',
  );
  const config = loaded?.config ?? {};
  await build({
    ...config,
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    build: { ...config.build, ssr: source, outDir: folder },
  });
  return path.join(folder, 'main.js');
}

function stackOf(act: () => void): string {
  try {
    act();
  } catch (error) {
    return (error as Error).stack ?? '';
  }
  throw new Error('it should have thrown');
}
