import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

const repository = path.join(import.meta.dirname, '../..');

/**
 * The repository's own configuration, so that a room rule that is taken out of it is missed here. Only the rules that
 * ask for types are off: the texts below pretend to be files that no compiler program has.
 */
const eslint = new ESLint({
  cwd: repository,
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { project: false } } },
  ],
});

/** What the room rules say of a text that pretends to be the file of that name. */
async function complaints(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(repository, file) });
  const messages = result?.messages ?? [];
  const unreadable = messages.find((message) => message.fatal);
  if (unreadable) throw new Error(`${file}: ${unreadable.message}`);
  return messages
    .filter(({ ruleId }) => ruleId === 'rooms/imports' || ruleId?.startsWith('no-restricted-'))
    .map(({ message }) => message);
}

describe('a forbidden import is reported by name', () => {
  test.each([
    ['content/stretch.ts', '../core/settings.ts'],
    ['content/stretch.ts', 'temporal-polyfill'],
    ['content/stretch.ts', 'node:fs'],
    ['content/stretch.ts', 'electron'],
    ['core/sitting/meter.ts', 'electron'],
    ['core/sitting/meter.ts', 'electron/main'],
    ['core/sitting/meter.ts', 'node:fs'],
    ['core/sitting/meter.ts', 'fs'],
    ['core/sitting/meter.ts', 'svelte'],
    ['core/sitting/meter.ts', '../../electron/ipc/contract.ts'],
    ['core/sitting/meter.ts', '../../renderer/App.svelte'],
    ['core/sitting/meter.ts', '../../messages/compiled/messages.js'],
    ['core/sitting/meter.ts', '../../tools/build.ts'],
    ['core/sitting/meter.ts', '../../../elsewhere.ts'],
    ['core/sitting/meter.test.ts', '../../electron/shell/clock.ts'],
    ['renderer/stretch/Stretch.ts', 'electron'],
    ['renderer/stretch/Stretch.ts', 'node:path'],
    ['renderer/stretch/Stretch.ts', '../../electron/shell/window.ts'],
    ['renderer/stretch/Stretch.ts', '../../e2e/desk.ts'],
    ['electron/main.ts', '../renderer/main.ts'],
    ['electron/main.ts', '../e2e/desk.ts'],
    ['electron/main.ts', '../tools/build.ts'],
    ['electron/main.ts', 'vite'],
    ['tools/simulate.ts', '../electron/main.ts'],
    ['tools/simulate.ts', '../renderer/main.ts'],
    ['e2e/main-job.spec.ts', '../electron/main.ts'],
    ['e2e/main-job.spec.ts', '../renderer/main.ts'],
  ])('%s importing %s', async (file, specifier) => {
    const expected = [expect.stringContaining(`may not import "${specifier}"`) as string];
    expect(await complaints(file, `import { thing } from '${specifier}'; thing();`)).toEqual(expected);
  });

  test.each([
    ['import', "import 'electron';"],
    ['export from', "export { app } from 'electron';"],
    ['export all', "export * from 'electron';"],
    ['dynamic import', "await import('electron');"],
    ['import type', "import type { App } from 'electron'; export type Mine = App;"],
    ['type of an import', "export type Mine = import('electron').App;"],
    ['import equals', "import electron = require('electron'); electron.app.quit();"],
  ])('however it is written: %s', async (_form, text) => {
    const expected = [expect.stringContaining('may not import "electron"') as string];
    expect(await complaints('core/sitting/meter.ts', text)).toEqual(expected);
  });

  test('also within a Svelte component', async () => {
    const text = '<script lang="ts">import { app } from "electron"; app.quit();</script>';
    const expected = [expect.stringContaining('renderer/ may not import "electron"') as string];
    expect(await complaints('renderer/stretch/Stretch.svelte', text)).toEqual(expected);
  });

  test('a name that is computed is not let through', async () => {
    const expected = [expect.stringContaining('only by a literal name') as string];
    const text = 'export const load = (name: string): Promise<unknown> => import(name);';
    expect(await complaints('core/sitting/meter.ts', text)).toEqual(expected);
  });

  test.each([
    ['renderer/connection.ts', '../electron/ipc/contract.ts'],
    ['tools/bench.ts', 'electron'],
    ['e2e/launch.ts', 'electron'],
    ['e2e/launch.ts', '../electron/ipc/contract.ts'],
  ])('%s may have the types of %s and nothing else', async (file, specifier) => {
    const types = `import type { Thing } from '${specifier}'; export type Mine = Thing;`;
    expect(await complaints(file, types)).toEqual([]);
    const expected = [expect.stringContaining(`may see only the types of "${specifier}"`) as string];
    expect(await complaints(file, `import { thing } from '${specifier}'; thing();`)).toEqual(expected);
    const inline = `import { type Thing } from '${specifier}'; export type Mine = Thing;`;
    expect(await complaints(file, inline)).toEqual(expected);
  });
});

describe('what a room needs is let through', () => {
  test.each([
    ['content/stretch.ts', ['./pose.ts', 'zod']],
    ['content/library.test.ts', ['./library.ts', 'node:fs', 'vitest', '../tools/read-library.ts']],
    ['core/app.ts', ['./sitting/meter.ts', '../content/library.ts', 'zod', 'temporal-polyfill']],
    ['core/sitting/meter.property.test.ts', ['./meter.ts', 'vitest', 'fast-check', 'node:fs']],
    [
      'renderer/main.ts',
      [
        'svelte',
        'svelte/store',
        '../core/view.ts',
        '../messages/compiled/messages.js',
        './tokens.css?inline',
      ],
    ],
    [
      'electron/main.ts',
      ['electron', 'node:path', 'electron-store', '../core/app.ts', '../content/library.ts'],
    ],
    ['electron/storage/meter-store.test.ts', ['vitest', '../testing/temporary-folder.ts']],
    ['electron/testing/temporary-folder.ts', ['vitest', 'node:fs']],
    ['electron/vite.config.ts', ['vite', 'node:path', './build-target.ts']],
    ['renderer/vite.config.ts', ['vite', 'node:path', '../electron/build-target.ts']],
    ['tools/electron-standin/tests/sample/main.js', ['electron', 'node:path']],
    ['tools/start.ts', ['node:child_process', '../e2e/desk.ts', 'vite', '../core/app.ts']],
    ['e2e/main-job.spec.ts', ['@playwright/test', 'node:fs', './desk.ts', '../core/app.ts']],
  ])('%s', async (file, specifiers) => {
    const text = specifiers.map((specifier) => `import '${specifier}';`).join('\n');
    expect(await complaints(file, text)).toEqual([]);
  });
});

describe('clocks, timers, chance and the outside are reported in the pure rooms', () => {
  test.each([
    ["'Date.now'", 'Date.now();'],
    ["'Date.now'", 'const { now } = Date; now();'],
    ['"new Date()"', 'new Date().getTime();'],
    ['"Date()"', 'Date().slice();'],
    ["'Math.random'", 'Math.random();'],
    ["'Temporal.Now'", "import { Temporal } from 'temporal-polyfill'; Temporal.Now.instant();"],
    ["'performance'", 'performance.now();'],
    ["'setTimeout'", 'setTimeout(() => {}, 1);'],
    ["'setTimeout'", 'globalThis.setTimeout(() => {}, 1);'],
    ["'setInterval'", 'setInterval(() => {}, 1);'],
    ["'setImmediate'", 'setImmediate(() => {});'],
    ["'requestAnimationFrame'", 'requestAnimationFrame(() => {});'],
    ["'crypto'", 'crypto.randomUUID();'],
    ["'document'", 'document.title;'],
    ["'window'", 'window.title;'],
    ["'process'", 'process.exit();'],
    ["'Buffer'", 'Buffer.alloc(1);'],
    ["'console'", 'console.log(1);'],
    ["'fetch'", 'fetch("");'],
    ["'require'", 'require("fs");'],
  ])('%s in: %s', async (name, text) => {
    expect(await complaints('core/sitting/meter.ts', text)).toEqual([expect.stringContaining(name)]);
  });

  test('content too', async () => {
    expect(await complaints('content/stretch.ts', 'Date.now(); setTimeout(() => {}, 1);')).toHaveLength(2);
  });

  test('tests may read files, but not depend on when they run', async () => {
    const text = 'process.cwd(); new Date(); Math.random();';
    expect(await complaints('core/sitting/meter.test.ts', text)).toHaveLength(2);
  });

  test('a date that is given, and a name of its own, are fine', async () => {
    const text =
      'const event = new Date(0); export const time = (status: Date) => status.getTime() - event.getTime();';
    expect(await complaints('core/sitting/meter.ts', text)).toEqual([]);
  });

  test('elsewhere they are ordinary', async () => {
    const text = 'Date.now(); setTimeout(() => {}, 1); process.exit();';
    expect(await complaints('electron/shell/clock.ts', text)).toEqual([]);
  });
});
