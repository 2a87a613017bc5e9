import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rememberingLog } from '../testing/remembering-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readLibrary } from './library-files.ts';

const content = path.join(import.meta.dirname, '..', '..', 'content');

test('the app’s own stretches are read without a problem', () => {
  const log = rememberingLog();
  const library = readLibrary(content, log);
  expect(log.lines).toEqual([]);
  expect(library.entries.map(({ stretch }) => stretch.id)).toEqual(
    fs
      .readdirSync(path.join(content, 'stretches'))
      .map((name) => path.parse(name).name)
      .sort(),
  );
});

test('a file that is wrong is named, and does not keep the others from loading', () => {
  const folder = temporaryFolder();
  fs.cpSync(path.join(content, 'stretches'), path.join(folder, 'stretches'), { recursive: true });
  fs.cpSync(path.join(content, 'text'), path.join(folder, 'text'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'stretches', 'side-bend.json'), '{');
  const log = rememberingLog();
  const ids = readLibrary(folder, log).entries.map(({ stretch }) => stretch.id);
  expect(ids).toContain('forward-fold');
  expect(ids).not.toContain('side-bend');
  expect(log.lines[0]).toContain('side-bend.json');
});

test('without its library the app cannot start', () => {
  expect(() => readLibrary(temporaryFolder(), rememberingLog())).toThrow('ENOENT');
});
