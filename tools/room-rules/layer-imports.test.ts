import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from '../repository.ts';
import { coreLayers } from './layers.ts';
import { lint } from './testing/lint.ts';

const complaints = (file: string, text: string) => lint('rooms/layers', file, text);
const importing = (specifier: string) => `import { thing } from '${specifier}'; thing();`;
const importingTypes = (specifier: string) =>
  `import type { Thing } from '${specifier}'; export type Mine = Thing;`;

describe('layers of core/', () => {
  test('every folder and file of core/ is a layer', () => {
    const names = fs
      .readdirSync(path.join(repository, 'core'))
      .filter((name) => !name.includes('.') || /(?<!\.test)\.ts$/.test(name))
      .map((name) => `core/${name}`);
    expect(coreLayers.map((layer) => layer.path)).toEqual(expect.arrayContaining(names));
  });

  test.each([
    ['core/time/moment.ts', '../signals/idle-reading.ts'],
    ['core/signals/signal-report.ts', '../time/moment.ts'],
    ['core/history/entry.ts', '../signals/idle-reading.ts'],
    ['core/message.ts', './settings/settings.ts'],
    ['core/settings/settings.ts', '../sitting/working-hours.ts'],
    ['core/sitting/meter.ts', '../reminders/reminders.ts'],
    ['core/sitting/meter.ts', '../session/timeline.ts'],
    ['core/reminders/deferral.ts', '../choice/choose.ts'],
    ['core/session/timeline.ts', '../history/entry.ts'],
    ['core/session/timeline.ts', '../choice/choose.ts'],
    ['core/choice/choose.ts', '../history/entry.ts'],
    ['core/choice/choose.ts', '../signals/idle-reading.ts'],
    ['core/app/step.ts', '../simulator/script.ts'],
  ])('%s must not import %s, nor its types', async (file, specifier) => {
    const expected = [expect.stringContaining(`may not import "${specifier}"`) as string];
    expect(await complaints(file, importing(specifier))).toEqual(expected);
    expect(await complaints(file, importingTypes(specifier))).toEqual(expected);
  });

  test.each(['sitting/meter', 'reminders/deferral', 'session/session', 'choice/choose'])(
    'core/%s.ts must not import State, nor as a type',
    async (name) => {
      const expected = [expect.stringContaining('may not import "../app/state.ts"') as string];
      const type = "import type { State } from '../app/state.ts'; export type Mine = State['meter'];";
      expect(await complaints(`core/${name}.ts`, type)).toEqual(expected);
      const inline = "export type Mine = import('../app/state.ts').State['meter'];";
      expect(await complaints(`core/${name}.ts`, inline)).toEqual(expected);
    },
  );

  test('core/reminders may import types of core/sitting and nothing else', async () => {
    const specifier = '../sitting/presence.ts';
    expect(await complaints('core/reminders/reminders.ts', importingTypes(specifier))).toEqual([]);
    expect(await complaints('core/reminders/reminders.ts', importing(specifier))).toEqual([
      expect.stringContaining('Only types may be imported'),
    ]);
  });

  test('a new folder must be added to the table', async () => {
    expect(await complaints('core/new/thing.ts', importing('../time/moment.ts'))).toEqual([
      expect.stringContaining('belongs to no layer'),
    ]);
    expect(await complaints('core/app/step.ts', importing('../new/thing.ts'))).toEqual([
      expect.stringContaining('belongs to no layer'),
    ]);
  });

  test.each([
    ['core/time/day.ts', ['./moment.ts']],
    ['core/message.ts', ['./time/moment.ts', './signals/idle-reading.ts']],
    ['core/sitting/meter.ts', ['../time/moment.ts', '../settings/settings.ts', '../../content/library.ts']],
    ['core/session/session.ts', ['../signals/idle-reading.ts', '../settings/settings.ts']],
    ['core/choice/choose.ts', ['../session/timeline.ts', '../message.ts', 'zod']],
    ['core/app/step.ts', ['../sitting/meter.ts', '../history/entry.ts', '../choice/choose.ts']],
    ['core/simulator/simulate.ts', ['../app/step.ts', '../time/moment.ts']],
    ['core/reminders/deferral.test.ts', ['../app/step.ts', '../testing/app-driver.ts']],
    ['core/testing/app-driver.ts', ['../app/step.ts', '../simulator/simulate.ts']],
  ])('%s may import %j', async (file, specifiers) => {
    expect(await complaints(file, specifiers.map(importing).join('\n'))).toEqual([]);
  });
});

describe('core/app', () => {
  test.each(['tools/figures.ts', 'tools/start.ts', 'tools/desk/desk.ts', 'figure/figure.ts'])(
    '%s must not import it',
    async (file) => {
      const steps = file.split('/').length - 1;
      expect(await complaints(file, importing(`${'../'.repeat(steps)}core/app/step.ts`))).toEqual([
        expect.stringContaining('may be imported only by'),
      ]);
    },
  );

  test('the renderer may import its types and nothing else', async () => {
    const specifier = '../core/app/view.ts';
    expect(await complaints('renderer/main.ts', importingTypes(specifier))).toEqual([]);
    expect(await complaints('renderer/main.ts', importing(specifier))).toEqual([
      expect.stringContaining('Only types may be imported'),
    ]);
  });

  test.each([
    'electron/main.ts',
    'tools/simulate.ts',
    'e2e/uncurl.ts',
    'tools/launch.test.ts',
    'renderer/main.test.ts',
  ])('%s may import it', async (file) => {
    expect(await complaints(file, importing('../core/app/step.ts'))).toEqual([]);
  });
});

describe('folders of electron/', () => {
  test.each([
    ['electron/platform/clock.ts', '../shell/runner.ts'],
    ['electron/platform/idle/read.ts', '../../ipc/contract.ts'],
    ['electron/shell/runner.ts', '../command-line/server.ts'],
    ['electron/command-line/server.ts', '../shell/runner.ts'],
    ['electron/storage/log.ts', '../shell/runner.ts'],
    ['electron/storage/log.ts', '../command-line/server.ts'],
    ['electron/security/navigation.ts', '../shell/window.ts'],
    ['electron/security/navigation.ts', '../command-line/server.ts'],
  ])('%s must not import %s, nor its types', async (file, specifier) => {
    const expected = [expect.stringContaining(`"${specifier}" may not be imported here`) as string];
    expect(await complaints(file, importing(specifier))).toEqual(expected);
    expect(await complaints(file, importingTypes(specifier))).toEqual(expected);
  });

  test.each([
    ['electron/shell/runner.ts', '../platform/clock.ts'],
    ['electron/command-line/server.ts', '../storage/log.ts'],
    ['electron/main.ts', './shell/runner.ts'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await complaints(file, importing(specifier))).toEqual([]);
  });
});

describe('test code', () => {
  test.each([
    ['core/simulator/simulate.ts', '../testing/app-driver.ts'],
    ['core/app/step.ts', './step.test.ts'],
    ['core/choice/choose.ts', './testing/sample-stretches.ts'],
    ['electron/shell/runner.ts', '../testing/recording-log.ts'],
    ['renderer/main.ts', './testing/page.ts'],
    ['tools/bench/session.ts', '../../core/testing/sample-view.ts'],
    ['tools/launch.ts', '../electron/testing/desktop/portal.ts'],
    ['tools/desk/desk.ts', '../../electron/testing/private-bus.ts'],
    ['tools/build.ts', './electron-standin/tests/sample.ts'],
  ])('%s must not import %s, nor its types', async (file, specifier) => {
    const expected = [expect.stringContaining(`"${specifier}" is test code`) as string];
    expect(await complaints(file, importing(specifier))).toEqual(expected);
    expect(await complaints(file, importingTypes(specifier))).toEqual(expected);
  });

  test.each([
    ['core/app/step.test.ts', '../testing/app-driver.ts'],
    ['e2e/screens/starts.ts', '../../core/testing/sample-view.ts'],
    ['renderer/testing/page.ts', '../../core/testing/sample-view.ts'],
    ['tools/desk/desk.ts', '../../electron/testing/desktop/portal.ts'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await complaints(file, importing(specifier))).toEqual([]);
  });
});
