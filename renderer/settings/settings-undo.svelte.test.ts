import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { isSameValue } from '../../core/settings/is-same-value.ts';
import {
  defaultSettings,
  type SettingName,
  type Settings,
  type SettingsChange,
} from '../../core/settings/settings.ts';
import { anySettings } from '../../core/testing/settings-arbitrary.ts';
import { valuesOf } from './defaults.ts';
import { SettingsUndo } from './settings-undo.svelte.ts';

/** Settings that change as those of the page do, and an undo of their changes. */
function undoOf(settings: Settings) {
  let current = settings;
  const undo = new SettingsUndo();
  undo.see(current);
  return {
    undo,
    current: () => current,
    set: (change: SettingsChange) => {
      current = { ...current, ...change } as Settings;
      undo.see(current);
    },
  };
}

const reset = { undo: { snoozeMinutes: 20 }, after: { snoozeMinutes: 10, headsUp: false } };

test.each(['before', 'after'])('a change can be taken back if its values arrive %s the answer', (order) => {
  const { undo, set } = undoOf({ ...defaultSettings, snoozeMinutes: 20 });
  if (order === 'before') set({ snoozeMinutes: 10 });
  undo.offer(reset);
  if (order === 'after') set({ snoozeMinutes: 10 });
  set({ intervalMinutes: 60 });
  expect(undo.change).toEqual({ snoozeMinutes: 20 });
});

test.each<[string, SettingsChange]>([
  ['one that it changed', { snoozeMinutes: 15 }],
  ['one that it left as it was', { headsUp: true }],
])('nothing is taken back once a setting has changed again, also if it changes back: %s', (_name, change) => {
  const { undo, set } = undoOf({ ...defaultSettings, snoozeMinutes: 20 });
  set({ snoozeMinutes: 10 });
  undo.offer(reset);
  set(change);
  expect(undo.change).toBeUndefined();
  set(reset.after);
  expect(undo.change).toBeUndefined();
});

test('undoing a change never reverts a later one', () => {
  const anyNames = fastCheck.subarray(Object.keys(defaultSettings) as SettingName[]);
  const anyChange = fastCheck.tuple(anySettings, anyNames).map(([values, names]) => valuesOf(values, names));
  fastCheck.assert(
    fastCheck.property(anySettings, anyChange, fastCheck.array(anyChange), (before, change, later) => {
      const { undo, set, current } = undoOf(before);
      set(change);
      const names = Object.keys(change) as SettingName[];
      undo.offer({ after: change, undo: valuesOf(before, names) });
      const changedLater = new Set<string>();
      for (const each of later) {
        const then = current();
        set(each);
        for (const name of Object.keys(each) as SettingName[]) {
          if (!isSameValue(then[name], each[name])) changedLater.add(name);
        }
      }
      expect(Object.keys(undo.change ?? {}).filter((name) => changedLater.has(name))).toEqual([]);
      if (changedLater.size === 0) expect(undo.change).toEqual(valuesOf(before, names));
    }),
    { numRuns: 50 },
  );
});
