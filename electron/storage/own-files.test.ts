import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { encodings, notText } from '../testing/encodings.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readOwnFiles } from './own-files.ts';

/** A folder with these files: their texts by name. */
function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = path.join(temporaryFolder(), 'stretches');
  fs.mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  return folder;
}

test('a missing folder has no files and no problems', () => {
  expect(readOwnFiles(path.join(temporaryFolder(), 'stretches'))).toEqual({ files: [], problems: [] });
});

test('JSON files are read, sorted by name, and other files are ignored', () => {
  const folder = folderWith({ 'b.json': '2', 'a.JSON': '1', 'notes.txt': '3', '._b.json': '4' });
  expect(readOwnFiles(folder)).toEqual({
    files: [
      { name: 'a.JSON', text: '1' },
      { name: 'b.json', text: '2' },
    ],
    problems: [],
  });
});

test.each(encodings)('a file in $name is read', ({ encode }) => {
  expect(readOwnFiles(folderWith({ 'a.json': encode('{"ü":"😀"}') })).files).toEqual([
    { name: 'a.json', text: '{"ü":"😀"}' },
  ]);
});

test.each(notText)('$name in place of a text is a problem', ({ bytes }) => {
  expect(readOwnFiles(folderWith({ 'a.json': bytes }))).toEqual({
    files: [],
    problems: [
      {
        file: 'stretches/a.json',
        path: '',
        reason: "can’t be read. The reason: it isn't text in UTF-8, or in UTF-16 with a byte order mark.",
      },
    ],
  });
});

test('a file that can’t be read is a problem, and the others are read', () => {
  const folder = folderWith({ 'good.json': '{}', 'huge.json': ' '.repeat(1_000_001) });
  fs.mkdirSync(path.join(folder, 'folder.json'));
  const { files, problems } = readOwnFiles(folder);
  expect(files.map(({ name }) => name)).toEqual(['good.json']);
  expect(problems).toEqual([
    { file: 'stretches/folder.json', path: '', reason: "can’t be read. The reason: it isn't a file." },
    {
      file: 'stretches/huge.json',
      path: '',
      reason: 'can’t be read. The reason: it is larger than 1000 kB.',
    },
  ]);
});

test.skipIf(process.platform === 'win32')('a pipe and a broken link are problems, and don’t block', () => {
  const folder = folderWith({ 'good.json': '{}' });
  execFileSync('mkfifo', [path.join(folder, 'pipe.json')]);
  fs.symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'link.json'));
  const { files, problems } = readOwnFiles(folder);
  expect(files.map(({ name }) => name)).toEqual(['good.json']);
  expect(problems.map(({ file }) => file)).toEqual(['stretches/link.json', 'stretches/pipe.json']);
});

test('a file instead of the folder is a problem', () => {
  const folder = path.join(temporaryFolder(), 'stretches');
  fs.writeFileSync(folder, '');
  expect(readOwnFiles(folder)).toMatchObject({ files: [], problems: [{ file: 'stretches', path: '' }] });
});

test('a file that isn’t JSON is a problem with its line and column', () => {
  expect(readOwnFiles(folderWith({ 'a.json': '{\n  "id": "a",\n}', 'b.json': '{ "id": ' }))).toEqual({
    files: [],
    problems: [
      {
        file: 'stretches/a.json',
        path: '',
        reason: 'isn’t JSON. Line 2, column 12: there’s an extra comma.',
      },
      {
        file: 'stretches/b.json',
        path: '',
        reason: 'isn’t JSON. Line 1, column 8: the file ends too early.',
      },
    ],
  });
});
