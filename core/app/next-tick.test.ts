import { expect, test } from 'vitest';
import { launch } from './step.ts';
import { HOUR, MINUTE, SECOND } from '../time/moment.ts';
import { nextTickMs } from './next-tick.ts';
import { notDeferred, type Deferral } from '../reminders/deferral.ts';
import { defaultSettings as settings, type Settings } from '../settings/settings.ts';
import type { State } from './state.ts';

const at = { wall: Date.UTC(2026, 2, 2, 9), zone: 'UTC', elapsed: HOUR };
const fresh = launch(undefined, at, {}, settings, []).state;
const withMeter = (sittingMs: number, change: Partial<State> = {}): State => ({
  ...fresh,
  sitting: { ...fresh.sitting, meter: { ...fresh.sitting.meter, sittingMs, satMs: sittingMs } },
  ...change,
});
const afterReminder = { ...fresh.reminders, count: 1, lastSatMs: 45 * MINUTE };

const asking: Deferral = { ...notDeferred, question: { askedMs: at.elapsed, waiting: true } };
const deferredBy = (reasons: Deferral['reasons'], secondsAgo: number): State =>
  withMeter(50 * MINUTE, {
    deferral: {
      ...notDeferred,
      question: { askedMs: at.elapsed - secondsAgo * SECOND, waiting: false },
      answer: [],
      reasons,
    },
  });

const skippedAgo = (seconds: number): State =>
  withMeter(0, {
    skipped: { atMs: at.elapsed - seconds * SECOND, sittingMs: 0, reminders: fresh.reminders },
  });

test.each<[string, State, number]>([
  ['just after a skip', skippedAgo(5), 15],
  ['before a skip can no longer be undone', skippedAgo(50), 10],
  ['when a skip is about to be final', skippedAgo(60), 1],
  ['after that', skippedAgo(61), 15],
  ['far from the interval', withMeter(10 * MINUTE), 15],
  ['a minute and a bit before it', withMeter(44 * MINUTE - 1), 15],
  ['a minute before it', withMeter(44 * MINUTE), 1],
  ['just before it', withMeter(45 * MINUTE - 1), 1],
  ['due, but without anything to offer', withMeter(50 * MINUTE), 15],
  ['far from a repeat', withMeter(46 * MINUTE, { reminders: afterReminder }), 15],
  ['near a repeat', withMeter(54 * MINUTE, { reminders: afterReminder }), 1],
  ['near the end of a pause', withMeter(0, { paused: { until: 'time', elapsedMs: at.elapsed + MINUTE } }), 1],
  ['far from it', withMeter(44.5 * MINUTE, { paused: { until: 'time', elapsedMs: at.elapsed + HOUR } }), 15],
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
      running: {
        routine: null,
        passedOver: [],
        stretch: 'side-bend',
        variant: 'standing',
        startedMs: at.elapsed,
        sittingBeforeMs: 0,
        pausedSinceMs: null,
        pausedMs: 0,
        elsewhereSinceMs: null,
        sleeps: 0,
      },
    }),
    1,
  ],
  ['while the machine is asked for reasons to hold back', withMeter(50 * MINUTE, { deferral: asking }), 1],
  ['held by a call, asked a moment ago', deferredBy(['call'], 0), 15],
  ['held by a call, asked some seconds ago', deferredBy(['call'], 11.5), 3.5],
  ['held by a call and typing', deferredBy(['call', 'typing'], 0), 15],
  ['held by typing alone', deferredBy(['typing'], 0), 1],
])('%s', (_, state, seconds) => {
  expect(nextTickMs(state, settings)).toBe(seconds * SECOND);
});

test('away nothing is near', () => {
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
  [['09:02', '18:00'], 15],
] as const)('working hours of %s at nine o’clock', ([begin, end], seconds) => {
  const hours: Settings = { ...settings, workingHours: { monday: [[begin, end]] } };
  const { state } = launch(undefined, at, {}, hours, []);
  expect(nextTickMs(state, hours)).toBe(seconds * SECOND);
});

test('outside working hours no reminder is near', () => {
  const hours: Settings = { ...settings, workingHours: { sunday: [['09:00', '18:00']] } };
  const { workingTime } = launch(undefined, at, {}, hours, []).state;
  expect(nextTickMs(withMeter(44.5 * MINUTE, { workingTime }), hours)).toBe(15 * SECOND);
});

test.each([
  ['two minutes and a bit before a reminder', 43 * MINUTE - 1, 15],
  ['two minutes before it', 43 * MINUTE, 1],
  ['when the heads-up is out, and the reminder near', 44 * MINUTE, 1],
])('with a heads-up, %s', (_, sittingMs, seconds) => {
  expect(nextTickMs(withMeter(sittingMs), { ...settings, headsUp: true })).toBe(seconds * SECOND);
});

test('with a heads-up, none is near before a repeat', () => {
  const unanswered = { stretch: 'side-bend', variant: 'standing' };
  const state = withMeter(53 * MINUTE, { reminders: { ...afterReminder, unanswered } });
  expect(nextTickMs(state, { ...settings, headsUp: true })).toBe(15 * SECOND);
});

test('where reminders are not repeated nothing is near after one', () => {
  const state = withMeter(54 * MINUTE, { reminders: afterReminder });
  expect(nextTickMs(state, { ...settings, repeatMinutes: 0 })).toBe(15 * SECOND);
});
