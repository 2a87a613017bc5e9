import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { writeFileAtomically } from './atomic-file.ts';

test('writes the file and leaves nothing beside it', () => {
  const folder = temporaryFolder();
  writeFileAtomically(path.join(folder, 'meter.json'), 'old');
  writeFileAtomically(path.join(folder, 'meter.json'), 'new');
  expect(fs.readFileSync(path.join(folder, 'meter.json'), 'utf8')).toBe('new');
  expect(fs.readdirSync(folder)).toEqual(['meter.json']);
});

test('a write that fails leaves the old file as it was', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'meter.json');
  fs.mkdirSync(file); // a folder cannot be replaced by a file
  expect(() => {
    writeFileAtomically(file, 'new');
  }).toThrow();
  expect(fs.readdirSync(folder)).toEqual(['meter.json']);
});

test('others on the machine cannot read it', { skip: process.platform === 'win32' }, () => {
  const file = path.join(temporaryFolder(), 'meter.json');
  writeFileAtomically(file, 'mine');
  expect(fs.statSync(file).mode & 0o077).toBe(0);
});
