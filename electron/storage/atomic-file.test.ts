import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { writeFileAtomically } from './atomic-file.ts';

test('replaces the file and leaves no temporary file', () => {
  const folder = temporaryFolder();
  writeFileAtomically(path.join(folder, 'state.json'), 'old');
  writeFileAtomically(path.join(folder, 'state.json'), 'new');
  expect(fs.readFileSync(path.join(folder, 'state.json'), 'utf8')).toBe('new');
  expect(fs.readdirSync(folder)).toEqual(['state.json']);
});

test('a failed write leaves the old file unchanged', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'state.json');
  fs.mkdirSync(file); // a file can't replace a folder
  expect(() => {
    writeFileAtomically(file, 'new');
  }).toThrow();
  expect(fs.readdirSync(folder)).toEqual(['state.json']);
});

test('other users can’t read the file', { skip: process.platform === 'win32' }, () => {
  const file = path.join(temporaryFolder(), 'state.json');
  writeFileAtomically(file, 'mine');
  expect(fs.statSync(file).mode & 0o077).toBe(0);
});
