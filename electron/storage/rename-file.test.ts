import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createRename } from './rename-file.ts';

/** A file that another program has open for `busyMs`. */
function busyFile(code: string, busyMs: number, platform: NodeJS.Platform = 'win32') {
  let passedMs = 0;
  let freeAtMs = busyMs;
  let attempts = 0;
  const rename = createRename({
    platform,
    rename: () => {
      attempts += 1;
      if (passedMs < freeAtMs) throw Object.assign(new Error(`${code}: rename`), { code });
    },
    wait: (ms) => {
      passedMs += ms;
    },
  });
  return {
    attempt: () => {
      const before = { passedMs, attempts };
      let failed = false;
      try {
        rename('state.json.part', 'state.json');
      } catch (error) {
        failed = (error as NodeJS.ErrnoException).code === code;
      }
      return { failed, waitedMs: passedMs - before.passedMs, attempts: attempts - before.attempts };
    },
    release: () => {
      freeAtMs = 0;
    },
  };
}

// https://github.com/isaacs/node-graceful-fs lists the codes with which Windows refuses a rename for a moment.
test.each(['EPERM', 'EACCES', 'EBUSY'])(
  'on Windows, a file that is busy (%s) for a moment is renamed',
  (code) => {
    const { attempt } = busyFile(code, 25);
    expect(attempt()).toEqual({ failed: false, waitedMs: 30, attempts: 3 });
  },
);

test('a file that stays busy is given up after a second, and then tried only once at a time', () => {
  const { attempt, release } = busyFile('EPERM', Infinity);
  expect(attempt()).toMatchObject({ failed: true, waitedMs: 1000 });
  expect(attempt()).toEqual({ failed: true, waitedMs: 0, attempts: 1 });
  release();
  expect(attempt()).toEqual({ failed: false, waitedMs: 0, attempts: 1 });
});

test.each([
  ['ENOSPC', 'win32'],
  ['ENOENT', 'win32'],
  ['EACCES', 'linux'],
  ['EPERM', 'darwin'],
] as const)('%s on %s fails at once', (code, platform) => {
  expect(busyFile(code, 25, platform).attempt()).toEqual({ failed: true, waitedMs: 0, attempts: 1 });
});

test('waiting takes real time', () => {
  const file = path.join(temporaryFolder(), 'state.json');
  fs.writeFileSync(file, '');
  let refusals = 2;
  const rename = (from: string, to: string): void => {
    refusals -= 1;
    if (refusals >= 0) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    fs.renameSync(from, to);
  };
  const started = performance.now();
  createRename({ platform: 'win32', rename })(file, `${file}.new`);
  expect(performance.now() - started).toBeGreaterThanOrEqual(29);
  expect(fs.existsSync(`${file}.new`)).toBe(true);
});
