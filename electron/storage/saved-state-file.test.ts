import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { keep, launch } from '../../core/app/step.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { rememberingLog } from '../testing/remembering-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openMeterStore } from './saved-state-file.ts';

const at = { wall: Date.UTC(2026, 2, 2, 9), zone: 'Europe/Berlin', elapsed: 5000 };
const kept = keep(launch(undefined, at, {}, defaultSettings, []).state, at);

test('what is kept is read back after a restart', () => {
  const folder = temporaryFolder();
  openMeterStore(folder, rememberingLog()).write(kept);
  expect(openMeterStore(folder, rememberingLog()).read(at.wall)).toEqual(kept);
});

test('at the first start there is nothing, and nothing is said', () => {
  const log = rememberingLog();
  expect(openMeterStore(temporaryFolder(), log).read(at.wall)).toBeUndefined();
  expect(log.lines).toEqual([]);
});

test.each(['', '{', '[]', '{"version":1}'])('a file that cannot be used (%j) is kept aside', (text) => {
  const folder = temporaryFolder();
  fs.writeFileSync(path.join(folder, 'meter.json'), text);
  const log = rememberingLog();
  expect(openMeterStore(folder, log).read(at.wall)).toBeUndefined();
  expect(fs.readdirSync(folder)).toEqual(['meter.unreadable-2026-03-02T09-00-00.json']);
  expect(log.lines[0]).toContain('reading meter.json failed');
});

test('a full disk is an error for the caller, and the old file stays', () => {
  const folder = temporaryFolder();
  openMeterStore(folder, rememberingLog()).write(kept);
  const full = openMeterStore(folder, rememberingLog(), () => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  });
  expect(() => {
    full.write(kept);
  }).toThrow('no space left');
  expect(full.read(at.wall)).toEqual(kept);
});
