import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../settings/settings.ts';
import { readScript, ScriptError } from './script.ts';

const start = '2026-03-02T09:00:00';
const line = { for: '50m', user: 'active' };

/** The error for an invalid script; undefined if it is valid. */
function errorOf(script: unknown): string | undefined {
  try {
    readScript(typeof script === 'string' ? script : JSON.stringify(script));
    return undefined;
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    return error.message;
  }
}

test('parses every kind of line', () => {
  const script = {
    start,
    zone: 'Europe/Berlin',
    settings: { intervalMinutes: 30 },
    timersLateBy: '3s',
    script: [
      line,
      { do: 'snooze' },
      { for: '8h', user: 'asleep' },
      { clock: '+1h' },
      { clock: '-90s' },
      { do: 'pause 30m' },
      { do: 'quit 10m' },
      { do: 'restart' },
      { do: 'reboot 5m' },
      { zone: 'America/New_York' },
      { do: 'still-sitting' },
      { do: 'was-away 10m' },
      { do: 'start' },
      { do: 'start side-bend' },
      { do: 'snooze 20m' },
      { do: 'finish' },
      { do: 'pause-session' },
      { do: 'next-phase' },
      { do: 'feel worse' },
      { do: 'switch-variant seated' },
      { defer: 'call', on: true },
      { settings: { repeatMinutes: 0 } },
    ],
  };
  expect(readScript(JSON.stringify(script))).toEqual({
    startWall: Date.UTC(2026, 2, 2, 8),
    zone: 'Europe/Berlin',
    settings: { ...defaultSettings, intervalMinutes: 30 },
    timersLateMs: 3000,
    lines: [
      { type: 'time', ms: 3_000_000, user: 'active' },
      { type: 'command', command: { name: 'snooze' }, word: 'snooze' },
      { type: 'time', ms: 28_800_000, user: 'asleep' },
      { type: 'clock', ms: 3_600_000 },
      { type: 'clock', ms: -90_000 },
      { type: 'command', command: { name: 'pause', until: { minutes: 30 } }, word: 'pause 30m' },
      { type: 'quit', ms: 600_000 },
      { type: 'restart' },
      { type: 'reboot', ms: 300_000 },
      { type: 'zone', zone: 'America/New_York' },
      { type: 'command', command: { name: 'stillSitting' }, word: 'still-sitting' },
      { type: 'command', command: { name: 'wasAway', minutes: 10 }, word: 'was-away 10m' },
      { type: 'command', command: { name: 'start' }, word: 'start' },
      { type: 'command', command: { name: 'start', stretch: 'side-bend' }, word: 'start side-bend' },
      { type: 'command', command: { name: 'snooze', minutes: 20 }, word: 'snooze 20m' },
      { type: 'finish', word: 'finish' },
      { type: 'command', command: { name: 'pauseSession' }, word: 'pause-session' },
      { type: 'command', command: { name: 'nextPhase' }, word: 'next-phase' },
      { type: 'command', command: { name: 'answerComfort', comfort: 'worse' }, word: 'feel worse' },
      {
        type: 'command',
        command: { name: 'switchVariant', variant: 'seated' },
        word: 'switch-variant seated',
      },
      { type: 'defer', reason: 'call', on: true },
      { type: 'settings', change: { repeatMinutes: 0 } },
    ],
  });
});

test('the zone defaults to UTC', () => {
  expect(readScript(JSON.stringify({ start, script: [line] }))).toMatchObject({
    startWall: Date.UTC(2026, 2, 2, 9),
    zone: 'UTC',
  });
});

describe('rejects an invalid script, naming the problem and where it is:', () => {
  test.each<[string, unknown]>([
    ['is not JSON', '{'],
    ['start: Invalid input', { script: [line] }],
    ['start: must be a time', { start: 'today', script: [line] }],
    [
      'start: "2026-02-30T09:00:00" is not a date in the calendar',
      { start: '2026-02-30T09:00:00', script: [line] },
    ],
    ['zone: is not a time zone', { start, zone: 'Europe/Atlantis', script: [line] }],
    ['settings.intervalMinutes: Too small', { start, settings: { intervalMinutes: 5 }, script: [line] }],
    ['settings: Unrecognized key: "interval"', { start, settings: { interval: 45 }, script: [line] }],
    ['script: must have at least one line', { start, script: [] }],
    ['Unrecognized key: "scripts"', { start, script: [line], scripts: [] }],
    ['script.1: a line must be an object', { start, script: [line, 'sleep'] }],
    ['script.1: a line must have', { start, script: [line, { wait: '5m' }] }],
    ['script.1.user: Invalid option', { start, script: [line, { for: '5m', user: 'dancing' }] }],
    ['script.1.user: Invalid option', { start, script: [line, { for: '5m' }] }],
    ['script.1.for: "5 min" is not a duration', { start, script: [line, { for: '5 min', user: 'still' }] }],
    ['script.0.for: "0m" is not a duration', { start, script: [{ for: '0m', user: 'still' }] }],
    ['script.0: Unrecognized key: "by"', { start, script: [{ do: 'snooze', by: 'mouse' }] }],
    ['script.0.do: "snoze" is not one of: click, start', { start, script: [{ do: 'snoze' }] }],
    ['script.0.do: "toString" is not one of', { start, script: [{ do: 'toString' }] }],
    ['script.0.do: "pause soon" needs a duration', { start, script: [{ do: 'pause soon' }] }],
    ['script.0.do: "quit soon" needs a duration', { start, script: [{ do: 'quit soon' }] }],
    ['script.0.do: "pause 90s" must be in whole minutes', { start, script: [{ do: 'pause 90s' }] }],
    [
      'script.0.do: "pause 25h" must be in whole minutes, at most 1440',
      { start, script: [{ do: 'pause 25h' }] },
    ],
    [
      'script.0.do: "snooze 61m" must be in whole minutes, at most 60',
      { start, script: [{ do: 'snooze 61m' }] },
    ],
    ['script.0.do: "was-away" needs a duration', { start, script: [{ do: 'was-away' }] }],
    [
      'script.0.do: "was-away 5h" must be in whole minutes, at most 240',
      { start, script: [{ do: 'was-away 5h' }] },
    ],
    [
      'script.0.do: "start Side Bend" needs the id of a stretch',
      { start, script: [{ do: 'start Side Bend' }] },
    ],
    [
      'script.0.do: "skip" takes no value, but the script has "skip it"',
      { start, script: [{ do: 'skip it' }] },
    ],
    [
      'script.0.do: "restart" takes no value, but the script has "restart 5m"',
      { start, script: [{ do: 'restart 5m' }] },
    ],
    [
      'script.0.do: "switch-variant" needs the id of a variant',
      { start, script: [{ do: 'switch-variant' }] },
    ],
    ['script.0.do: "feel fine" needs an answer', { start, script: [{ do: 'feel fine' }] }],
    ['script.0.defer: Invalid option', { start, script: [{ defer: 'typing', on: true }] }],
    ['script.0.on: Invalid input', { start, script: [{ defer: 'call' }] }],
    ['script.0.settings.snoozeMinutes: Too big', { start, script: [{ settings: { snoozeMinutes: 61 } }] }],
    ['script.0.settings: Unrecognized key: "snooze"', { start, script: [{ settings: { snooze: 5 } }] }],
    ['script.0.clock: "1h" is not a clock change', { start, script: [{ clock: '1h' }] }],
  ])('%s', (expected, script) => {
    expect(errorOf(script)).toContain(expected);
  });
});
