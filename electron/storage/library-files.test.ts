import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../content/library.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openLibrary, readLibrary } from './library-files.ts';

const content = path.join(import.meta.dirname, '..', '..', 'content');

test('the app’s own stretches are read without a problem', () => {
  const log = recordingLog();
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
  for (const part of ['stretches', 'routines', 'text']) {
    fs.cpSync(path.join(content, part), path.join(folder, part), { recursive: true });
  }
  fs.writeFileSync(path.join(folder, 'stretches', 'side-bend.json'), '{');
  const log = recordingLog();
  const ids = readLibrary(folder, log).entries.map(({ stretch }) => stretch.id);
  expect(ids).toContain('forward-fold');
  expect(ids).not.toContain('side-bend');
  expect(log.lines[0]).toContain('side-bend.json');
});

test('without its library the app cannot start', () => {
  expect(() => readLibrary(temporaryFolder(), recordingLog())).toThrow('ENOENT');
});

describe('a person’s own stretches', () => {
  /** An own file, made of one of the app's. */
  function ownFile(id: string): string {
    const read = (folder: string) =>
      JSON.parse(fs.readFileSync(path.join(content, folder, 'side-bend.json'), 'utf8')) as object;
    return JSON.stringify({ ...read('stretches'), id, words: read('text/en') });
  }

  function dataFolder(files: Record<string, string>): string {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'stretches'));
    for (const [name, text] of Object.entries(files)) {
      fs.writeFileSync(path.join(folder, 'stretches', name), text);
    }
    return folder;
  }
  const idsIn = ({ entries }: Library) => entries.map(({ stretch }) => stretch.id);

  test('are read with the app’s, and again when asked', () => {
    const log = recordingLog();
    const data = dataFolder({ 'my-bend.json': ownFile('my-bend') });
    const library = openLibrary(content, data, log);
    expect(idsIn(library.current)).toContain('my-bend');
    expect(idsIn(library.current)).toContain('side-bend');

    fs.rmSync(path.join(data, 'stretches', 'my-bend.json'));
    fs.writeFileSync(path.join(data, 'stretches', 'new-bend.json'), ownFile('new-bend'));
    expect(idsIn(library.current)).toContain('my-bend');
    expect(idsIn(library.readAgain())).toContain('new-bend');
    expect(idsIn(library.current)).not.toContain('my-bend');
    expect(log.lines).toEqual([]);
  });

  test('that are wrong are named, and logged once', () => {
    const log = recordingLog();
    const data = dataFolder({ 'my-bend.json': ownFile('my-bend'), 'wrong.json': '{' });
    const library = openLibrary(content, data, log);
    expect(idsIn(library.current)).toContain('my-bend');
    expect(library.current.problems).toMatchObject([{ file: 'wrong.json', path: '' }]);
    library.readAgain();
    library.readAgain();
    expect(log.lines).toEqual([expect.stringContaining('own stretch: wrong.json')]);

    fs.writeFileSync(path.join(data, 'stretches', 'wrong.json'), ownFile('wrong'));
    expect(library.readAgain().problems).toEqual([]);
    expect(log.lines).toHaveLength(1);
  });

  test('are none where nobody has written any', () => {
    expect(openLibrary(content, temporaryFolder(), recordingLog()).current).toEqual(
      readLibrary(content, recordingLog()),
    );
  });
});
