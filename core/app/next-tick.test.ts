import { describe, expect, test } from 'vitest';
import { launch, step } from './step.ts';
import type { Command } from './command.ts';
import { libraryOf, sampleStretch } from '../choice/testing/sample-stretches.ts';
import { HOUR, MINUTE, SECOND } from '../time/moment.ts';
import { nextTickMs, sessionTimerMs } from './next-tick.ts';
import { notDeferred, type Deferral } from '../reminders/deferral.ts';
import { newSession } from '../session/session.ts';
import { defaultSettings as settings, type Settings } from '../settings/settings.ts';
import type { State } from './state.ts';

const at = { wall: Date.UTC(2026, 2, 2, 9), zone: 'UTC', elapsed: HOUR };
const context = { settings, library: [], routines: [] };
const fresh = launch(undefined, at, {}, context).state;
const withMeter = (sittingMs: number, change: Partial<State> = {}): State => ({
  ...fresh,
  sitting: { ...fresh.sitting, meter: { ...fresh.sitting.meter, sittingMs, satMs: sittingMs } },
  ...change,
});
const afterReminder = { ...fresh.reminders, count: 1, lastSatMs: 45 * MINUTE };

const reading: Deferral = { ...notDeferred, request: { sentMs: at.elapsed, pending: true } };
const deferredBy = (reasons: Deferral['reasons'], secondsAgo: number): State =>
  withMeter(50 * MINUTE, {
    deferral: {
      ...notDeferred,
      request: { sentMs: at.elapsed - secondsAgo * SECOND, pending: false },
      found: [],
      reasons,
    },
  });

const skippedAgo = (seconds: number): State =>
  withMeter(0, {
    skipped: { atMs: at.elapsed - seconds * SECOND, sittingMs: 0, reminders: fresh.reminders, skippedAt: {} },
  });

test.each<[string, State, number]>([
  ['just after a skip', skippedAgo(5), 15],
  ['10 s before a skip can no longer be undone', skippedAgo(50), 10],
  ['at the last moment in which a skip can be undone', skippedAgo(60), 1],
  ['after that', skippedAgo(61), 15],
  ['far from the interval', withMeter(10 * MINUTE), 15],
  ['a minute and a bit before it', withMeter(44 * MINUTE - 1), 15],
  ['a minute before it', withMeter(44 * MINUTE), 1],
  ['just before it', withMeter(45 * MINUTE - 1), 1],
  ['due, but no stretch fits', withMeter(50 * MINUTE), 15],
  ['far from a repeat', withMeter(46 * MINUTE, { reminders: afterReminder }), 15],
  ['near a repeat', withMeter(54 * MINUTE, { reminders: afterReminder }), 1],
  ['near the end of a pause', withMeter(0, { paused: { until: 'time', elapsedMs: at.elapsed + MINUTE } }), 1],
  [
    'far from the end of a pause',
    withMeter(44.5 * MINUTE, { paused: { until: 'time', elapsedMs: at.elapsed + HOUR } }),
    15,
  ],
  ['paused until resumed', withMeter(44.5 * MINUTE, { paused: { until: 'resumed' } }), 15],
  [
    'a minute before tomorrow',
    withMeter(0, {
      paused: { until: 'tomorrow', day: '2026-03-02' },
      at: { ...at, wall: Date.UTC(2026, 2, 3, 3, 59) },
    }),
    1,
  ],
  [
    'stretching',
    withMeter(0, {
      session: newSession(
        {
          items: [{ stretch: 'side-bend', variant: 'standing' }],
          routine: null,
          settings,
          passedOver: [],
          sittingBeforeMs: 0,
        },
        at.elapsed,
      ),
    }),
    1,
  ],
  ['while the deferral signals are being read', withMeter(50 * MINUTE, { deferral: reading }), 1],
  ['deferred by a call, signals read just now', deferredBy(['call'], 0), 15],
  ['deferred by a call, signals read 11.5 s ago', deferredBy(['call'], 11.5), 3.5],
  ['deferred by a call and typing', deferredBy(['call', 'typing'], 0), 15],
  ['deferred by typing alone', deferredBy(['typing'], 0), 1],
])('%s', (_, state, seconds) => {
  expect(nextTickMs(state, settings)).toBe(seconds * SECOND);
});

test('ticks are slow while the user is away', () => {
  const near = withMeter(44.5 * MINUTE);
  const away: State = {
    ...near,
    sitting: { ...near.sitting, presence: { kind: 'away', deniable: true, broke: false } },
  };
  expect(nextTickMs(away, settings)).toBe(15 * SECOND);
});

test.each([
  [['09:00', '18:00'], 15],
  [['08:00', '09:01'], 1],
  [['09:01', '18:00'], 1],
  [['09:02', '18:00'], 60],
] as const)('working hours of %s at nine o’clock', ([begin, end], seconds) => {
  const hours: Settings = { ...settings, workingHours: { monday: [[begin, end]] } };
  const { state } = launch(undefined, at, {}, { ...context, settings: hours });
  expect(nextTickMs(state, hours)).toBe(seconds * SECOND);
});

test('ticks come once a minute outside working hours', () => {
  const hours: Settings = { ...settings, workingHours: { sunday: [['09:00', '18:00']] } };
  const { workingTime } = launch(undefined, at, {}, { ...context, settings: hours }).state;
  expect(nextTickMs(withMeter(44.5 * MINUTE, { workingTime }), hours)).toBe(MINUTE);
});

test.each([
  ['two minutes and a bit before a reminder', 43 * MINUTE - 1, 15],
  ['two minutes before it', 43 * MINUTE, 1],
  ['after the heads-up, a minute before the reminder', 44 * MINUTE, 1],
])('with a heads-up, %s', (_, sittingMs, seconds) => {
  expect(nextTickMs(withMeter(sittingMs), { ...settings, headsUp: true })).toBe(seconds * SECOND);
});

test('a heads-up makes no difference before a repeat', () => {
  const unanswered = { stretch: 'side-bend', variant: 'standing' };
  const state = withMeter(53 * MINUTE, { reminders: { ...afterReminder, unanswered } });
  expect(nextTickMs(state, { ...settings, headsUp: true })).toBe(15 * SECOND);
});

test('without repeats, ticks are slow after a reminder', () => {
  const state = withMeter(54 * MINUTE, { reminders: afterReminder });
  expect(nextTickMs(state, { ...settings, repeatMinutes: 0 })).toBe(15 * SECOND);
});

describe('the session timer', () => {
  /** Its phases: lead-in 5 s, move 2 s, hold 10 s, move 2 s. */
  const library = libraryOf(sampleStretch({ id: 'side-bend' }));
  const after = (...commands: Command[]): State =>
    commands.reduce(
      (state, command) => step(state, { type: 'command', command, ...at }, { ...context, library }).state,
      fresh,
    );
  const start: Command = { name: 'start', stretch: 'side-bend' };
  const beginSession: Command = { name: 'beginSession' };

  test.each<[string, State, number]>([
    ['fires at the end of the first phase', after(start, beginSession), 5 * SECOND],
    ['fires at the end of the next phase', after(start, beginSession, { name: 'nextPhase' }), 2 * SECOND],
    ['is off without a session', fresh, Infinity],
    ['is off before the session begins', after(start), Infinity],
    ['is off while the session is paused', after(start, beginSession, { name: 'pauseSession' }), Infinity],
  ])('%s', (_, state, ms) => {
    expect(sessionTimerMs(state, { library })).toBe(ms);
  });

  test('is off if the library no longer has the stretch', () => {
    expect(sessionTimerMs(after(start, beginSession), { library: [] })).toBe(Infinity);
  });
});
