import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readOwnFiles } from './own-files.ts';

/** A folder with these files in it, by name. */
function folderWith(files: Record<string, string>): string {
  const folder = path.join(temporaryFolder(), 'stretches');
  fs.mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  return folder;
}

test('a folder that is not there has no files, and that is no problem', () => {
  expect(readOwnFiles(path.join(temporaryFolder(), 'stretches'))).toEqual({ files: [], problems: [] });
});

test('its JSON files are read, in the order of their names; what else lies there is left alone', () => {
  const folder = folderWith({ 'b.json': '2', 'a.JSON': '1', 'notes.txt': '3', '._b.json': '4' });
  expect(readOwnFiles(folder)).toEqual({
    files: [
      { name: 'a.JSON', text: '1' },
      { name: 'b.json', text: '2' },
    ],
    problems: [],
  });
});

test('a byte order mark is no part of the text', () => {
  expect(readOwnFiles(folderWith({ 'a.json': '\uFEFF{}' })).files).toEqual([{ name: 'a.json', text: '{}' }]);
});

test('what cannot be read is a problem, and the others are read all the same', () => {
  const folder = folderWith({ 'good.json': '{}', 'huge.json': ' '.repeat(1_000_001) });
  fs.mkdirSync(path.join(folder, 'folder.json'));
  const { files, problems } = readOwnFiles(folder);
  expect(files.map(({ name }) => name)).toEqual(['good.json']);
  expect(problems).toEqual([
    { file: 'folder.json', path: '', reason: 'cannot be read: it is not a file' },
    { file: 'huge.json', path: '', reason: 'cannot be read: it is larger than 1000 kB' },
  ]);
});

test.skipIf(process.platform === 'win32')('nor do a pipe and a link to nowhere hold the app up', () => {
  const folder = folderWith({ 'good.json': '{}' });
  execFileSync('mkfifo', [path.join(folder, 'pipe.json')]);
  fs.symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'link.json'));
  const { files, problems } = readOwnFiles(folder);
  expect(files.map(({ name }) => name)).toEqual(['good.json']);
  expect(problems.map(({ file }) => file)).toEqual(['link.json', 'pipe.json']);
});

test('a file in place of the folder is a problem too', () => {
  const folder = path.join(temporaryFolder(), 'stretches');
  fs.writeFileSync(folder, '');
  expect(readOwnFiles(folder)).toMatchObject({ files: [], problems: [{ file: 'stretches', path: '' }] });
});
