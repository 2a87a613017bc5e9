/** What a command for the running app loads: all of it is read and compiled before the command is answered. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repository } from './repository.ts';
import { importsIn } from './room-rules/import-graph.ts';

const read = (file: string): string => fs.readFileSync(path.join(repository, file), 'utf8');

/** Returns the files that are loaded with a file: not those that it only takes types from, and no messages. */
function loadedWith(file: string): string[] {
  const loaded = new Set([file]);
  for (const from of loaded) {
    for (const { to, typesOnly } of importsIn(from, read(from))) {
      if (!typesOnly && !to.startsWith('messages/')) loaded.add(to);
    }
  }
  return [...loaded];
}

test('a command loads no npm package and hardly anything of the app', () => {
  const files = loadedWith('electron/command-line/own-command-line.ts');
  const packages = files.flatMap((file) =>
    [...read(file).matchAll(/^import (?!type )[^;]*? from '([^.][^']*)';$/gm)].map(([, name = '']) => name),
  );
  expect([...new Set(packages)].filter((name) => !name.startsWith('node:'))).toEqual(['electron']);
  expect(files.filter((file) => !file.startsWith('electron/command-line/')).sort()).toEqual([
    'content/identifier.ts',
    'core/history/period.ts',
    'core/navigation/link.ts',
    'core/navigation/linked-screens.ts',
    'core/navigation/settings-sections.ts',
    'core/settings/longest-times.ts',
    'core/time/date.ts',
    'core/time/duration.ts',
    'core/time/moment.ts',
    'electron/at-login.ts',
    'electron/desktop.ts',
  ]);
});

test('the entry only has dynamic imports: a module that imports it would wait for it for ever', () => {
  expect(read('electron/entry.ts')).not.toMatch(/^(import|export)\b/m);
});
