import fs from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { savedStateOf } from '../../core/app/saved-state.ts';
import { launch } from '../../core/app/step.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { encodings, notText } from '../testing/encodings.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openSavedStateFile } from './saved-state-file.ts';
import { attemptWrites } from './write-failures.ts';

const at = { wall: Date.UTC(2026, 2, 2, 9), zone: 'Europe/Berlin', elapsed: 5000 };
const context = { settings: defaultSettings, library: [], routines: [] };
const saved = savedStateOf(launch(undefined, at, {}, context).state, at);

const partsWith = (log = recordingLog()) => ({ log, attempt: attemptWrites(log, vi.fn()) });

test('the saved state is read back after a restart', () => {
  const folder = temporaryFolder();
  openSavedStateFile(folder, partsWith()).write(saved);
  expect(openSavedStateFile(folder, partsWith()).read(at.wall)).toEqual(saved);
});

test('at the first start there is no saved state, and nothing is logged', () => {
  const log = recordingLog();
  expect(openSavedStateFile(temporaryFolder(), partsWith(log)).read(at.wall)).toBeUndefined();
  expect(log.lines).toEqual([]);
});

test.each(['', '{', '[]', '{"version":1}'])('an invalid file (%j) is moved aside', (text) => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'state.json'), text);
  const log = recordingLog();
  expect(openSavedStateFile(folder, partsWith(log)).read(at.wall)).toBeUndefined();
  expect(fs.readdirSync(folder)).toEqual(['state.unreadable-2026-03-02T09-00-00.json']);
  expect(log.lines[0]).toContain('reading state.json failed');
});

test('on a full disk, write throws and the old file stays', () => {
  const folder = temporaryFolder();
  openSavedStateFile(folder, partsWith()).write(saved);
  const full = openSavedStateFile(folder, {
    ...partsWith(),
    writeFile: () => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    },
  });
  expect(() => {
    full.write(saved);
  }).toThrow('no space left');
  expect(full.read(at.wall)).toEqual(saved);
});

test.each(encodings)('a file in $name is read', ({ encode }) => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'state.json'), encode(JSON.stringify(saved)));
  expect(openSavedStateFile(folder, partsWith()).read(at.wall)).toEqual(saved);
});

test.each(notText)('$name in place of a text is moved aside', ({ bytes }) => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'state.json'), bytes);
  const log = recordingLog();
  expect(openSavedStateFile(folder, partsWith(log)).read(at.wall)).toBeUndefined();
  expect(fs.readdirSync(folder)).toEqual(['state.unreadable-2026-03-02T09-00-00.json']);
  expect(log.lines[0]).toContain("it isn't text");
});
