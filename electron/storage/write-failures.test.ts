import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { recordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { attemptWrites } from './write-failures.ts';

function fullDisk(): never {
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
}
const successfulWrite = () => undefined;

test('a full disk is announced once, and logged once for each activity', () => {
  const announce = vi.fn();
  const log = recordingLog();
  const attempt = attemptWrites(log, announce);
  attempt('saving the state', fullDisk);
  attempt('saving the state', fullDisk);
  attempt('writing the settings', fullDisk);
  expect(announce).toHaveBeenCalledExactlyOnceWith('ENOSPC');
  expect(log.lines).toEqual([
    'saving the state failed: ENOSPC: no space left on device, write',
    'writing the settings failed: ENOSPC: no space left on device, write',
  ]);
});

test('after a successful write, the next failure is announced again', () => {
  const announce = vi.fn();
  const attempt = attemptWrites(recordingLog(), announce);
  attempt('saving the state', fullDisk);
  attempt('saving the state', successfulWrite);
  attempt('saving the state', fullDisk);
  expect(announce).toHaveBeenCalledTimes(2);
});

test('a failure for another reason is announced even while the first lasts', () => {
  const announce = vi.fn();
  const attempt = attemptWrites(recordingLog(), announce);
  attempt('reading the settings', () => {
    throw Object.assign(new Error('permission denied'), { code: 'EACCES' });
  });
  attempt('saving the state', fullDisk);
  attempt('saving the state', fullDisk);
  expect(announce.mock.calls).toEqual([['EACCES'], ['ENOSPC']]);
});

test('on Windows, a file that is in use is announced only if the same fails again', () => {
  const announce = vi.fn();
  const log = recordingLog();
  const attempt = attemptWrites(log, announce, 'win32');
  const inUse = () => {
    throw Object.assign(new Error('EPERM: operation not permitted, rename'), { code: 'EPERM' });
  };
  attempt('saving the state', inUse);
  attempt('saving the state', successfulWrite);
  attempt('saving the state', inUse);
  attempt('writing the settings', inUse);
  expect(announce).not.toHaveBeenCalled();
  attempt('saving the state', inUse);
  attempt('saving the state', inUse);
  attempt('writing the settings', inUse);
  expect(announce).toHaveBeenCalledExactlyOnceWith('EPERM');
  expect(log.lines, 'each is logged').toHaveLength(3);
});

test('an SQLite error is announced in SQLite’s words', () => {
  const announce = vi.fn();
  attemptWrites(recordingLog(), announce)('writing the history', () => {
    new DatabaseSync(path.join(temporaryFolder(), 'missing', 'history.sqlite'));
  });
  expect(announce).toHaveBeenCalledExactlyOnceWith('unable to open database file');
});
