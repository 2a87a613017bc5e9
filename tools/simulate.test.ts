import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { encodings, notText } from '../electron/testing/encodings.ts';
import { temporaryFolder } from '../electron/testing/temporary-folder.ts';
import { readLibrary } from './read-library.ts';

/** The tests run the same program many times, and most of its time is spent on compiling it. */
const cache = fs.mkdtempSync(path.join(os.tmpdir(), 'uncurl-simulate-'));
afterAll(() => {
  fs.rmSync(cache, { recursive: true });
});

/** Runs the command as `npm run simulate` does. */
function run(input: string | Uint8Array, ...given: string[]) {
  const command = path.join(import.meta.dirname, 'simulate.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...given], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  return { status, stdout, stderr };
}

const start = '2026-03-02T09:00:00';

test('prints one JSON object a line, with the stretches that ship', () => {
  const { status, stdout, stderr } = run(
    JSON.stringify({ start, script: [{ for: '50m', user: 'active' }] }),
    '-',
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines[0]).toEqual({
    at: '2026-03-02T09:45:00',
    type: 'remind',
    stretch: expect.stringMatching(/^[a-z-]+$/) as string,
    count: 1,
    sittingMinutes: 45,
  });
  expect(lines.at(-1)).toEqual({
    at: '2026-03-02T09:50:00',
    type: 'end',
    state: 'reminded',
    sittingMinutes: 50,
  });
});

describe('a script in UTF-8 or UTF-16 with a byte order mark is read', () => {
  const text = JSON.stringify({ start, script: [{ for: '1m', user: 'active' }] });

  test.each(encodings)('$name, from standard input', ({ encode }) => {
    expect(run(encode(text), '-')).toMatchObject({ status: 0, stderr: '' });
  });

  test.each(encodings)('$name, from a file', ({ encode }) => {
    const file = path.join(temporaryFolder(), 'day.json');
    fs.writeFileSync(file, encode(text));
    expect(run('', file)).toMatchObject({ status: 0, stderr: '' });
  });
});

test('--help prints the usage to standard output', () => {
  expect(run('', '--help')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^usage: /) as string,
    stderr: '',
  });
});

describe('prints the reason to standard error and exits with 2 for', () => {
  test('a script with an unknown action', () => {
    const { status, stdout, stderr } = run(JSON.stringify({ start, script: [{ do: 'dance' }] }), '-');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^-: script\.0\.do: "dance" is not one of/);
  });

  test.each(notText)('$name in place of a script', ({ bytes }) => {
    expect(run(bytes, '-')).toEqual({
      status: 2,
      stdout: '',
      stderr: "-: can't be read: it isn't text in UTF-8, or in UTF-16 with a byte order mark\n",
    });
  });

  test('a missing file', () => {
    expect(run('', 'no-such-day.json')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^no-such-day\.json: can't be read/) as string,
    });
  });

  test.each([[[]], [['one.json', 'two.json']]])('the arguments %j', (given) => {
    expect(run('', ...given)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^usage: /) as string,
    });
  });
});

test('every file of the library that ships is valid', () => {
  const { entries, problems } = readLibrary();
  expect(problems).toEqual([]);
  expect(entries.map(({ stretch }) => stretch.id)).toContain('side-bend');
});
