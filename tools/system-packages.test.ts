import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled, missingLibraries, missingPrograms } from './system-packages.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'programs-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

test('on an empty search path, every program is missing', () => {
  const missing = missingPrograms(['the tests'], folder);
  expect(missing).toContainEqual({ name: 'notify-send', debianPackage: 'libnotify-bin' });
  expect(missing.length).toBeGreaterThan(1);
});

test('an executable file on the search path is not missing; other files are', () => {
  fs.writeFileSync(path.join(folder, 'notify-send'), '', { mode: 0o755 });
  fs.writeFileSync(path.join(folder, 'wmctrl'), '', { mode: 0o644 });
  const names = missingPrograms(['the tests'], `/nowhere:${folder}`).map(({ name }) => name);
  expect(names).not.toContain('notify-send');
  expect(names).toContain('wmctrl');
});

test('what is named by its path is found there, whatever the search path', () => {
  const pattern = path.join(folder, '*/plugin.so');
  expect(isInstalled(pattern, folder)).toBe(false);
  fs.mkdirSync(path.join(folder, 'x86_64-linux-gnu'));
  fs.writeFileSync(path.join(folder, 'x86_64-linux-gnu/plugin.so'), '');
  expect(isInstalled(pattern, '/nowhere')).toBe(true);
  expect(isInstalled('plugin.so', folder), 'a program').toBe(false);
});

test('a program with two purposes is listed once', () => {
  const names = missingPrograms(['the stand-in for Electron', 'a private desk'], folder).map(
    ({ name }) => name,
  );
  expect(names.filter((name) => name === 'xdotool')).toEqual(['xdotool']);
});

test('missing libraries are listed with their packages', () => {
  const linked = [
    '\tlibdl.so.2 => /lib/x86_64-linux-gnu/libdl.so.2 (0x00007f0000000000)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibrare.so.9 => not found',
  ].join('\n');
  expect(missingLibraries(linked)).toEqual([
    { name: 'libgtk-3.so.0', debianPackage: 'libgtk-3-0' },
    { name: 'librare.so.9', debianPackage: '(the package with librare.so.9)' },
  ]);
});
