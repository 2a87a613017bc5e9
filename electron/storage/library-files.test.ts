import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../content/library.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openLibrary, readLibrary } from './library-files.ts';

const content = path.join(import.meta.dirname, '..', '..', 'content');

test('the app’s own stretches have no problems', () => {
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

test('an invalid file is logged, and the others are read', () => {
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

test('throws if the app’s library is missing', () => {
  expect(() => readLibrary(temporaryFolder(), recordingLog())).toThrow('ENOENT');
});

describe('the user’s own stretches', () => {
  /** The text of an own stretch file, based on one of the app's stretches. */
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

  test('are added to the app’s, and read again by reload', () => {
    const log = recordingLog();
    const data = dataFolder({ 'my-bend.json': ownFile('my-bend') });
    const library = openLibrary(content, data, log);
    expect(idsIn(library.current)).toContain('my-bend');
    expect(idsIn(library.current)).toContain('side-bend');

    fs.rmSync(path.join(data, 'stretches', 'my-bend.json'));
    fs.writeFileSync(path.join(data, 'stretches', 'new-bend.json'), ownFile('new-bend'));
    expect(idsIn(library.current)).toContain('my-bend');
    expect(idsIn(library.reload())).toContain('new-bend');
    expect(idsIn(library.current)).not.toContain('my-bend');
    expect(log.lines).toEqual([]);
  });

  test('are logged once if they are invalid', () => {
    const log = recordingLog();
    const data = dataFolder({ 'my-bend.json': ownFile('my-bend'), 'wrong.json': '{' });
    const library = openLibrary(content, data, log);
    expect(idsIn(library.current)).toContain('my-bend');
    expect(library.current.problems).toMatchObject([{ file: 'wrong.json', path: '' }]);
    library.reload();
    library.reload();
    expect(log.lines).toEqual([expect.stringContaining('own stretch: wrong.json')]);

    fs.writeFileSync(path.join(data, 'stretches', 'wrong.json'), ownFile('wrong'));
    expect(library.reload().problems).toEqual([]);
    expect(log.lines).toHaveLength(1);
  });

  test('are optional', () => {
    expect(openLibrary(content, temporaryFolder(), recordingLog()).current).toEqual(
      readLibrary(content, recordingLog()),
    );
  });
});
