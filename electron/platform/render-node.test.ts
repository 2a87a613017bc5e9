import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { mayHaveGpu } from './render-node.ts';

test('Linux has a GPU if there is a render node', () => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'card0'), '');
  expect(mayHaveGpu('linux', folder)).toBe(false);
  fs.writeFileSync(path.join(folder, 'renderD128'), '');
  expect(mayHaveGpu('linux', folder)).toBe(true);
});

test('Linux has no GPU if the folder of render nodes is missing', () => {
  expect(mayHaveGpu('linux', path.join(temporaryFolder(), 'dri'))).toBe(false);
});

test.each(['darwin', 'win32'] as const)('%s always has one', (platform) => {
  expect(mayHaveGpu(platform, path.join(temporaryFolder(), 'dri'))).toBe(true);
});
