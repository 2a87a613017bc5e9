import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { commandToBind } from './command-to-bind.ts';

test('the name alone if it leads to this copy, and otherwise the path', () => {
  const folder = temporaryFolder();
  const bin = path.join(folder, 'bin');
  fs.mkdirSync(bin);
  const [ours, other] = ['ours', 'other'].map((name) => path.join(folder, name)) as [string, string];
  for (const file of [ours, other]) fs.writeFileSync(file, '');
  fs.symlinkSync(ours, path.join(bin, 'uncurl'));
  const searchPath = ['/nowhere', bin].join(path.delimiter);
  expect(commandToBind({ kind: 'program', program: ours }, searchPath)).toBe('uncurl');
  expect(commandToBind({ kind: 'program', program: other }, searchPath)).toBe(other);
});

test.each([
  ["/home/ada/My Apps/it's.AppImage", String.raw`'/home/ada/My Apps/it'\''s.AppImage'`],
  ['/home/ada/Uncurl-1.0.AppImage', '/home/ada/Uncurl-1.0.AppImage'],
])('%s is quoted for a shell if it must be', (program, expected) => {
  expect(commandToBind({ kind: 'program', program }, '')).toBe(expected);
});

test('a Flatpak is run by its id', () => {
  expect(commandToBind({ kind: 'flatpak' }, '')).toBe('flatpak run org.uncurl.Uncurl');
});
