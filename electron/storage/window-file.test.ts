import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { encodings } from '../testing/encodings.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openWindowFile, type WindowGeometry } from './window-file.ts';
import { attemptWrites } from './write-failures.ts';

const geometry: WindowGeometry = {
  version: 1,
  bounds: { x: -1200, y: -150, width: 900, height: 640 },
  maximized: true,
};
const wall = Date.UTC(2026, 2, 2, 9);

const partsWith = (log = recordingLog()) => ({ log, attempt: attemptWrites(log, vi.fn()) });

test('the geometry is read back after a restart', () => {
  const folder = temporaryFolder();
  openWindowFile(folder, partsWith()).write(geometry);
  expect(openWindowFile(folder, partsWith()).read(wall)).toEqual(geometry);
});

test.each([
  ['half a file', '{"version":1,'],
  ['a window of size zero', JSON.stringify({ ...geometry, bounds: { ...geometry.bounds, width: 0 } })],
  [
    'a position that isn’t a number',
    JSON.stringify({ ...geometry, bounds: { ...geometry.bounds, x: null } }),
  ],
  ['a fraction of a pixel', JSON.stringify({ ...geometry, bounds: { ...geometry.bounds, y: 0.5 } })],
])('%s is moved aside', (_, text) => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'window.json'), text);
  expect(openWindowFile(folder, partsWith()).read(wall)).toBeUndefined();
  expect(fs.readdirSync(folder)).toEqual(['window.unreadable-2026-03-02T09-00-00.json']);
});

test.each(encodings)('a file in $name is read', ({ encode }) => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'window.json'), encode(JSON.stringify(geometry)));
  expect(openWindowFile(folder, partsWith()).read(wall)).toEqual(geometry);
});
