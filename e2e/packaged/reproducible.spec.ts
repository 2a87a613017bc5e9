/** Two people who pack the same commit get the same app. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { obstacle, packInto, test } from './packed-folder.ts';

// A folder that was packed elsewhere says nothing about packing here.
const reason = process.env['UNCURL_PACKED'] === undefined ? obstacle() : 'UNCURL_PACKED is set';
test.skip(reason !== undefined, reason ?? '');

/** Each file of a folder with its mode and the hash of its bytes. */
function fingerprints(folder: string): Record<string, string> {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.sort().map((file) => {
      const hash = createHash('sha256').update(fs.readFileSync(file)).digest('hex');
      return [path.relative(folder, file), `${fs.statSync(file).mode.toString(8)} ${hash}`];
    }),
  );
}

test('packing twice makes the same files', async ({ packed }, info) => {
  test.setTimeout(300_000);
  const again = await packInto(info.outputPath('again'));
  expect(fingerprints(again)).toEqual(fingerprints(packed.folder));
});
