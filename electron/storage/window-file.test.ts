import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rememberingLog } from '../testing/remembering-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openWindowFile, type WindowGeometry } from './window-file.ts';

const place: WindowGeometry = {
  version: 1,
  bounds: { x: -1200, y: -150, width: 900, height: 640 },
  maximized: true,
};
const wall = Date.UTC(2026, 2, 2, 9);

test('a place is read back after a restart', () => {
  const folder = temporaryFolder();
  openWindowFile(folder, rememberingLog()).write(place);
  expect(openWindowFile(folder, rememberingLog()).read(wall)).toEqual(place);
});

test.each([
  ['half a file', '{"version":1,'],
  ['a window of no size', JSON.stringify({ ...place, bounds: { ...place.bounds, width: 0 } })],
  ['a place that is no number', JSON.stringify({ ...place, bounds: { ...place.bounds, x: null } })],
  ['a fraction of a pixel', JSON.stringify({ ...place, bounds: { ...place.bounds, y: 0.5 } })],
])('%s is moved aside', (_, text) => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'window.json'), text);
  expect(openWindowFile(folder, rememberingLog()).read(wall)).toBeUndefined();
  expect(fs.readdirSync(folder)).toEqual(['window.unreadable-2026-03-02T09-00-00.json']);
});
