import fs from 'node:fs';
import path from 'node:path';
import fastCheck from 'fast-check';
import { expect, test, vi } from 'vitest';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import { anySettings } from '../../core/testing/settings-arbitrary.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { settingsExchange } from './settings-exchange.ts';

/** An exchange whose user always picks the same file, or cancels. */
function exchange(
  current: Partial<Settings> = {},
  picked: string | undefined = path.join(temporaryFolder(), 'a.json'),
) {
  const settings = {
    current: { ...defaultSettings, ...current },
    keepCopy: vi.fn((): string | undefined => 'settings.before-import.json'),
  };
  const ask = {
    toSave: vi.fn((): Promise<string | undefined> => Promise.resolve(picked)),
    toOpen: vi.fn((): Promise<string | undefined> => Promise.resolve(picked)),
  };
  const change = vi.fn();
  const parts = settingsExchange({ ask, settings });
  return {
    settings,
    ask,
    change,
    export: () => parts.export(),
    import: () => parts.import(change),
    file: picked,
  };
}

function importing(content: unknown, current: Partial<Settings> = {}) {
  const file = path.join(temporaryFolder(), 'a.json');
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return exchange(current, file);
}

test('one computer’s export sets all settings of another', async () => {
  await fastCheck.assert(
    fastCheck.asyncProperty(anySettings, anySettings, async (one, other) => {
      const from = exchange(one);
      expect(await from.export()).toEqual({ outcome: 'saved', file: from.file });
      const to = exchange(other, from.file);
      const outcome = await to.import();
      expect({ ...to.settings.current, ...to.change.mock.calls[0]?.[0] }).toEqual(one);
      expect(outcome).toMatchObject({ outcome: 'imported', file: 'a.json', repairs: [] });
    }),
    { numRuns: 50 },
  );
});

test('changes only the settings that differ, after keeping the old file', async () => {
  const { settings, change, ...parts } = importing(
    { snoozeMinutes: 20, voice: false, theme: 'dark' },
    { theme: 'dark' },
  );
  settings.keepCopy.mockImplementation(() => {
    expect(change).not.toHaveBeenCalled();
    return 'kept.json';
  });
  expect(await parts.import()).toEqual({
    outcome: 'imported',
    file: 'a.json',
    before: { snoozeMinutes: 10 },
    after: { snoozeMinutes: 20 },
    repairs: [],
    kept: 'kept.json',
  });
  expect(change).toHaveBeenCalledExactlyOnceWith({ snoozeMinutes: 20 });
});

test('lists wrong values, even nested ones, and keeps the current ones; ignores unknown settings', async () => {
  const { change, ...parts } = importing(
    {
      intervalMinutes: 5,
      snoozeMinutes: 20,
      sound: { on: false, volume: 7 },
      figure: { skin: 'dark', hair: 'short', beard: true },
      telepathy: true,
    },
    { intervalMinutes: 60, sound: { on: true, volume: 0.2 } },
  );
  const outcome = await parts.import();
  expect(change).toHaveBeenCalledExactlyOnceWith({
    snoozeMinutes: 20,
    figure: { skin: 'dark', hair: 'short' },
  });
  const paths = 'repairs' in outcome ? outcome.repairs.map(({ path: keys }) => keys.join('.')) : [];
  expect(paths.sort()).toEqual(['figure.beard', 'intervalMinutes', 'sound.volume', 'telepathy']);
});

test.each<[string, unknown, string]>([
  ['that isn’t JSON', '{ "snoozeMinutes": 20, }', 'Line 1, column 22'],
  ['that is empty', '', 'Line 1, column 1'],
  ['of something else', { records: [] }, 'It contains no settings.'],
  ['that is a list', [1], 'It contains no settings.'],
  ['that isn’t text', '\0', 'It isn’t text'],
])('a file %s changes nothing, and the reason says so', async (_name, content, reason) => {
  const { settings, change, file, ...parts } = importing(content);
  expect(await parts.import()).toEqual({
    outcome: 'failed',
    file,
    reason: expect.stringMatching(new RegExp(`^${reason}`)) as string,
  });
  expect(change).not.toHaveBeenCalled();
  expect(settings.keepCopy).not.toHaveBeenCalled();
});

test('changes nothing if the old file can’t be kept', async () => {
  const { settings, change, ...parts } = importing({ snoozeMinutes: 20 });
  settings.keepCopy.mockImplementation(() => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  });
  expect(await parts.import()).toMatchObject({
    outcome: 'failed',
    reason: 'The disk is full. Free some space, then try again.',
  });
  expect(change).not.toHaveBeenCalled();
});

test('a file that can’t be read or written is a failure that says why', async () => {
  const missing = exchange({}, path.join(temporaryFolder(), 'no-such-folder', 'a.json'));
  expect(await missing.export()).toMatchObject({
    outcome: 'failed',
    reason: expect.stringContaining('It isn’t there') as string,
  });
  expect(await missing.import()).toMatchObject({
    outcome: 'failed',
    reason: expect.stringContaining('It isn’t there') as string,
  });
});

test('nothing happens if the user cancels', async () => {
  const { ask, change, ...parts } = exchange({});
  ask.toSave.mockResolvedValue(undefined);
  ask.toOpen.mockResolvedValue(undefined);
  expect(await parts.export()).toEqual({ outcome: 'cancelled' });
  expect(await parts.import()).toEqual({ outcome: 'cancelled' });
  expect(change).not.toHaveBeenCalled();
});
