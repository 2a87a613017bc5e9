/** Playwright's `test` with the packed app, copied out of the repository so that it can use nothing that lies around it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as deskTest } from '../../tools/desk/desk-test.ts';
import { chooseElectron } from '../../tools/choose-electron.ts';
import { repository } from '../../tools/repository.ts';
import { runQuietly } from '../../tools/steps.ts';

/**
 * Packs the app for this computer.
 *
 * @param output the folder to pack into
 * @returns the folder with the app's program
 * @throws if packing fails, with what it printed
 */
export async function packInto(output: string): Promise<string> {
  const command = ['node', 'tools/package.ts', '--dir', `-c.directories.output=${output}`] as const;
  const { passed, output: printed } = await runQuietly({ name: 'package', command });
  if (!passed) throw new Error(`npm run package failed:\n${printed}`);
  const unpacked = fs.readdirSync(output).find((name) => name.endsWith('-unpacked'));
  return path.join(output, unpacked ?? '');
}

export interface PackedApp {
  /** The folder with the app's program. */
  readonly folder: string;
  readonly program: string;
  /** The archive with the app's own code. */
  readonly archive: string;
}

/** All tests of a worker share the packed app. UNCURL_PACKED names a folder that has been packed already. */
export const test = deskTest.extend<object, { packed: PackedApp }>({
  packed: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'packed-'));
      const source = process.env['UNCURL_PACKED'] ?? (await packInto(path.join(temporary, 'output')));
      const folder = path.join(temporary, 'Uncurl');
      fs.cpSync(path.resolve(repository, source), folder, { recursive: true });
      await use({
        folder,
        program: path.join(folder, 'uncurl'),
        archive: path.join(folder, 'resources/app.asar'),
      });
      fs.rmSync(temporary, { recursive: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

/** Why the app can't be packed and started here; undefined if it can. */
export function obstacle(): string | undefined {
  if (process.platform !== 'linux') return 'these tests use a desktop on Linux';
  if (process.env['UNCURL_PACKED'] !== undefined) return undefined;
  const { kind, reason } = chooseElectron();
  return kind === 'electron' ? undefined : `it needs Electron's binary: ${reason}`;
}
