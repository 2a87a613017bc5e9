import { expect, test, vi } from 'vitest';
import { rememberingLog } from '../testing/remembering-log.ts';
import { attemptWrites } from './write-failures.ts';

function fullDisk(): never {
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
}
const works = () => undefined;

test('a full disk is said once, however often and whatever is written', () => {
  const announce = vi.fn();
  const log = rememberingLog();
  const attempt = attemptWrites(log, announce);
  attempt('saving the meter', fullDisk);
  attempt('saving the meter', fullDisk);
  attempt('writing the settings', fullDisk);
  expect(announce).toHaveBeenCalledExactlyOnceWith('ENOSPC');
  expect(log.lines).toEqual([
    'saving the meter failed: ENOSPC: no space left on device, write',
    'writing the settings failed: ENOSPC: no space left on device, write',
  ]);
});

test('once it has worked again, the next failure is news', () => {
  const announce = vi.fn();
  const attempt = attemptWrites(rememberingLog(), announce);
  attempt('saving the meter', fullDisk);
  attempt('saving the meter', works);
  attempt('saving the meter', fullDisk);
  expect(announce).toHaveBeenCalledTimes(2);
});
