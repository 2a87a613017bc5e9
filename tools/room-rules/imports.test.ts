import { describe, expect, test } from 'vitest';
import { lint } from './testing/lint.ts';

const complaints = (file: string, text: string) => lint('rooms/imports', file, text);

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
    ['renderer/stretch/Stretch.ts', '../../e2e/uncurl.ts'],
    ['electron/main.ts', '../renderer/main.ts'],
    ['electron/main.ts', '../e2e/uncurl.ts'],
    ['electron/main.ts', '../tools/build.ts'],
    ['electron/main.ts', 'vite'],
    ['core/sitting/meter.ts', '../../figure/figure.ts'],
    ['core/testing/app-driver.ts', '../../figure/figure.ts'],
    ['tools/start.ts', '../e2e/uncurl.ts'],
    ['tools/steps.test.ts', '../e2e/uncurl.ts'],
    ['tools/electron-standin/tests/page.spec.ts', '../../../e2e/uncurl.ts'],
    ['tools/desk/desk.ts', '../../e2e/uncurl.ts'],
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
  ])('in every syntax: %s', async (_form, text) => {
    const expected = [expect.stringContaining('may not import "electron"') as string];
    expect(await complaints('core/sitting/meter.ts', text)).toEqual(expected);
  });

  test('in a Svelte component too', async () => {
    const text = '<script lang="ts">import { app } from "electron"; app.quit();</script>';
    const expected = [expect.stringContaining('renderer/ may not import "electron"') as string];
    expect(await complaints('renderer/stretch/Stretch.svelte', text)).toEqual(expected);
  });

  test('a computed name is reported', async () => {
    const expected = [expect.stringContaining('only by a literal name') as string];
    const text = 'export const load = (name: string): Promise<unknown> => import(name);';
    expect(await complaints('core/sitting/meter.ts', text)).toEqual(expected);
  });

  test.each([
    ['renderer/connection.ts', '../electron/ipc/contract.ts'],
    ['tools/bench.ts', 'electron'],
    ['e2e/launch.ts', 'electron'],
    ['e2e/launch.ts', '../electron/ipc/contract.ts'],
  ])('%s may import types from %s and nothing else', async (file, specifier) => {
    const types = `import type { Thing } from '${specifier}'; export type Mine = Thing;`;
    expect(await complaints(file, types)).toEqual([]);
    const expected = [expect.stringContaining(`may import only types from "${specifier}"`) as string];
    expect(await complaints(file, `import { thing } from '${specifier}'; thing();`)).toEqual(expected);
    const inline = `import { type Thing } from '${specifier}'; export type Mine = Thing;`;
    expect(await complaints(file, inline)).toEqual(expected);
  });
});

describe('an allowed import is not reported', () => {
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
    ['electron/storage/history.test.ts', ['vitest', '../testing/temporary-folder.ts']],
    ['electron/testing/temporary-folder.ts', ['vitest', 'node:fs']],
    ['electron/vite.config.ts', ['vite', 'node:path', '../tools/build-target.ts']],
    ['renderer/vite.config.ts', ['vite', 'node:path', '../tools/build-target.ts']],
    ['tools/electron-standin/tests/sample/main.js', ['electron', 'node:path']],
    ['tools/start.ts', ['node:child_process', './desk/desk.ts', 'vite', '../core/app.ts']],
    ['e2e/main-job.spec.ts', ['@playwright/test', 'node:fs', '../tools/desk/desk.ts', '../core/app.ts']],
  ])('%s', async (file, specifiers) => {
    const text = specifiers.map((specifier) => `import '${specifier}';`).join('\n');
    expect(await complaints(file, text)).toEqual([]);
  });
});
