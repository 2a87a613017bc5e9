import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings/settings.ts';
import { anySettings } from '../../core/testing/settings-arbitrary.ts';
import { diagnosticsText, type DiagnosticsFacts } from './diagnostics-text.ts';

const nobody = { home: '/home/ada', user: 'ada', host: 'engine' };
const facts: DiagnosticsFacts = {
  version: '0.1.0',
  system: 'linux 6.12.1 x64',
  desktop: 'GNOME',
  session: 'wayland',
  versions: { electron: '45.0.0', chrome: '150.0.1', node: '24.1.0' },
  signals: {
    idle: { available: true, by: 'logind' },
    lock: { available: true, by: 'logind' },
    doNotDisturb: { available: true, by: 'dunst' },
    fullScreen: { available: true, by: 'X11' },
    windowInFront: { available: true, by: 'X11' },
    call: {
      available: false,
      reasons: [{ why: { key: 'signal_not_installed', values: { program: 'pactl' } } }],
    },
    notifications: { available: true, by: 'electron' },
  },
  settings: defaultSettings,
  repairs: 0,
  log: ['2026-11-28T09:00:00.000Z starting Uncurl 0.1.0'],
};

test('it names versions, desktop, signals with the reasons, changed settings, and the log', () => {
  const settings = { ...defaultSettings, snoozeMinutes: 20, sound: { on: true, volume: 0.2 } };
  expect(diagnosticsText({ ...facts, settings }, nobody)).toBe(`Uncurl 0.1.0
  system: linux 6.12.1 x64
  desktop: GNOME, session: wayland
  electron 45.0.0, chromium 150.0.1, node 24.1.0

Signals
  idle: logind
  lock: logind
  doNotDisturb: dunst
  fullScreen: X11
  windowInFront: X11
  call: no (pactl isn’t installed)
  notifications: electron

Settings that differ from the defaults
  snoozeMinutes: 20
  sound: {"on":true,"volume":0.2}

Values in the settings file that were repaired
  0

Log
  2026-11-28T09:00:00.000Z starting Uncurl 0.1.0
`);
});

test('never contains the back profile or the user’s own words', () => {
  fastCheck.assert(
    fastCheck.property(anySettings, (settings) => {
      const own = { ...settings, hidden: ['my-secret'], doses: { 'my-secret': { reps: 3 } } };
      const text = diagnosticsText({ ...facts, settings: own }, nobody);
      expect(text).not.toMatch(/backProfile|backCondition|disc|my-secret/);
      expect(text).toContain('hidden: 1\n');
      for (const range of Object.values(settings.workingHours).flat(2))
        expect(text).not.toContain(`"${range}"`);
    }),
    { numRuns: 50 },
  );
});

test('a path in the log loses the home folder', () => {
  const log = ['saving failed: EACCES, open /home/ada/.config/Uncurl/state.json'];
  const text = diagnosticsText({ ...facts, log }, nobody);
  expect(text).toContain('open ~/.config/Uncurl/state.json');
  expect(text).not.toContain('ada');
});
