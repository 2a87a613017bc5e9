import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isOutOfDate } from './freshness.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);
const BUILT = new Date('2026-03-02T09:00:00Z');
const BEFORE = new Date('2026-03-02T08:00:00Z');
const AFTER = new Date('2026-03-02T10:00:00Z');

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'freshness-'));
  fs.mkdirSync(at('core/sitting'), { recursive: true });
  for (const name of ['mark', 'core/app.ts', 'core/sitting/meter.ts']) fs.writeFileSync(at(name), '');
  for (const name of ['core/app.ts', 'core/sitting/meter.ts', 'core/sitting', 'core']) {
    fs.utimesSync(at(name), BEFORE, BEFORE);
  }
  fs.utimesSync(at('mark'), BUILT, BUILT);
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

test('a build that is newer than every source is up to date', () => {
  expect(isOutOfDate(at('mark'), [at('core'), at('core/app.ts'), at('not-there')])).toBe(false);
});

test('a missing build is out of date', () => {
  expect(isOutOfDate(at('other-mark'), [at('core')])).toBe(true);
});

test('a changed file in a subfolder makes the build out of date', () => {
  fs.utimesSync(at('core/sitting/meter.ts'), AFTER, AFTER);
  expect(isOutOfDate(at('mark'), [at('core')])).toBe(true);
});

test('a removed file makes the build out of date', () => {
  fs.rmSync(at('core/sitting/meter.ts'));
  expect(isOutOfDate(at('mark'), [at('core')])).toBe(true);
});
