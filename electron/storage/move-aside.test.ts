import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { copyAside, moveAside } from './move-aside.ts';

const wall = Date.UTC(2026, 2, 2, 9, 0, 0);

test('the file keeps its content under a name with the time', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'settings.json');
  fs.writeFileSync(file, 'not JSON');
  const name = moveAside(file, wall);
  expect(name).toBe('settings.unreadable-2026-03-02T09-00-00.json');
  expect(fs.readFileSync(path.join(folder, name), 'utf8')).toBe('not JSON');
  expect(fs.existsSync(file)).toBe(false);
});

test('a file that was moved aside in the same second isn’t overwritten', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'settings.json');
  fs.writeFileSync(file, 'first');
  moveAside(file, wall);
  fs.writeFileSync(file, 'second');
  expect(moveAside(file, wall)).toBe('settings.unreadable-2026-03-02T09-00-00-2.json');
  expect(fs.readdirSync(folder)).toHaveLength(2);
});

test('a copy has its own name, and never overwrites another', () => {
  const file = path.join(temporaryFolder(), 'settings.json');
  const first = copyAside(file, Buffer.from('first'), wall, 'repair');
  const second = copyAside(file, Buffer.from('second'), wall, 'repair');
  const third = copyAside(file, Buffer.from('third'), wall, 'import');
  expect([first, second, third]).toEqual([
    'settings.before-repair-2026-03-02T09-00-00.json',
    'settings.before-repair-2026-03-02T09-00-00-2.json',
    'settings.before-import-2026-03-02T09-00-00.json',
  ]);
  expect(fs.readFileSync(path.join(path.dirname(file), first), 'utf8')).toBe('first');
});
