import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../content/library.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openLibrary, readShippedLibrary } from './library-files.ts';

const content = path.join(import.meta.dirname, '..', '..', 'content');

const shipped = readLibrary();

test('the app’s stretches are read as the build has written them', () => {
  const file = path.join(temporaryFolder(), 'library.json');
  fs.writeFileSync(file, JSON.stringify(shipped));
  expect(readShippedLibrary(file)).toStrictEqual(shipped);
});

test('throws if the app’s library is missing', () => {
  expect(() => readShippedLibrary(path.join(temporaryFolder(), 'library.json'))).toThrow('ENOENT');
});

describe('the user’s own stretches', () => {
  /** The text of an own stretch file, based on one of the app's stretches. */
  function ownFile(id: string): string {
    const read = (folder: string) =>
      JSON.parse(fs.readFileSync(path.join(content, folder, 'side-bend.json'), 'utf8')) as object;
    return JSON.stringify({ ...read('stretches'), id, words: { ...read('text/en'), name: id } });
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
    const library = openLibrary(shipped, data, log);
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
    const library = openLibrary(shipped, data, log);
    expect(idsIn(library.current)).toContain('my-bend');
    expect(library.current.problems).toMatchObject([{ file: 'stretches/wrong.json', path: '' }]);
    library.reload();
    library.reload();
    expect(log.lines).toEqual([
      'own files with problems: 1',
      expect.stringMatching(/^own file: isn’t JSON\. Line 1/),
    ]);

    fs.writeFileSync(path.join(data, 'stretches', 'wrong.json'), ownFile('wrong'));
    expect(library.reload().problems).toEqual([]);
    expect(log.lines).toHaveLength(2);
  });

  test('are optional', () => {
    expect(openLibrary(shipped, temporaryFolder(), recordingLog()).current).toEqual(shipped);
  });
});
