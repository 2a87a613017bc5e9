import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { lastLogLines, openLog } from './log.ts';

const noon = Date.UTC(2026, 2, 2, 12);

test('a line has a timestamp', () => {
  const folder = temporaryFolder();
  openLog(folder, () => noon, undefined).write('started');
  expect(fs.readFileSync(path.join(folder, 'uncurl.log'), 'utf8')).toBe('2026-03-02T12:00:00.000Z started\n');
});

test('a failure has its activity and reason', () => {
  const lines: string[] = [];
  openLog(
    temporaryFolder(),
    () => noon,
    (line) => lines.push(line),
  ).failure('saving', new Error('disk full'));
  expect(lines[0]).toContain('saving failed: Error: disk full');
});

test('the log never grows beyond two files', () => {
  const folder = temporaryFolder();
  const log = openLog(folder, () => noon, undefined);
  const line = 'x'.repeat(10_000);
  for (let count = 0; count < 100; count += 1) log.write(line);
  expect(fs.readdirSync(folder).sort()).toEqual(['uncurl.log', 'uncurl.old.log']);
  for (const name of fs.readdirSync(folder)) {
    expect(fs.statSync(path.join(folder, name)).size).toBeLessThan(300_000);
  }
});

test('a log that can’t be written doesn’t throw', () => {
  const log = openLog(path.join(temporaryFolder(), 'missing'), () => noon, undefined);
  expect(() => {
    log.write('started');
  }).not.toThrow();
});

test('the last lines are read over both files, the oldest first', () => {
  const folder = temporaryFolder();
  expect(lastLogLines(folder, 3)).toEqual([]);
  fs.writeFileSync(path.join(folder, 'uncurl.log'), 'three\nfour\n');
  expect(lastLogLines(folder, 3)).toEqual(['three', 'four']);
  fs.writeFileSync(path.join(folder, 'uncurl.old.log'), 'one\ntwo\n');
  expect(lastLogLines(folder, 3)).toEqual(['two', 'three', 'four']);
});
