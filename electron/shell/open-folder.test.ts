import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openFolder } from './open-folder.ts';

test('opens each folder, after creating the one for own stretches', async () => {
  const data = temporaryFolder();
  const open = vi.fn((folder: string) => {
    expect(fs.statSync(folder).isDirectory()).toBe(true);
    return Promise.resolve('');
  });
  await openFolder(data, open)('data');
  await openFolder(data, open)('ownStretches');
  expect(open.mock.calls).toEqual([[data], [path.join(data, 'stretches')]]);
});

test('passes on the file manager’s error', async () => {
  const failing = openFolder(temporaryFolder(), () => Promise.resolve('no application for folders'));
  await expect(failing('data')).rejects.toThrow('no application for folders');
});
