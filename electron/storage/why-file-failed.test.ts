import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { say } from '../../messages/say.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { writeFileAtomically } from './atomic-file.ts';
import { whyFileFailed } from './why-file-failed.ts';

const errorOf = (act: () => void): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('it succeeds');
};
const codes = ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EISDIR'];

test.each([...codes, 'EIO', undefined])('an error with the code %s is a sentence without a path', (code) => {
  const error = Object.assign(new Error(`open '/home/ada/a.json.part'`), code !== undefined && { code });
  const sentence = say(whyFileFailed(code === undefined ? new Error("it isn't a file") : error));
  expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(sentence).not.toMatch(/ada|part/);
  if (codes.includes(code ?? '')) expect(sentence).not.toContain(code);
});

test('real errors are known', () => {
  const folder = temporaryFolder();
  const missing = errorOf(() => {
    writeFileAtomically(path.join(folder, 'nowhere', 'a.json'), '');
  });
  expect(whyFileFailed(missing)).toEqual({ key: 'file_missing', values: {} });
  const isFolder = errorOf(() => fs.readFileSync(folder));
  expect(whyFileFailed(isFolder)).toEqual({ key: 'file_folder', values: {} });
});
