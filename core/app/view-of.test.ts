import { describe, expect, test } from 'vitest';
import { launch, step } from './step.ts';
import { libraryOf, sampleStretch } from '../choice/testing/sample-stretches.ts';
import type { Command } from './command.ts';
import { MINUTE, type Moment } from '../time/moment.ts';
import type { DeferralReadings } from '../signals/deferral-reasons.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { viewOf } from './view-of.ts';
import type { IdleReading } from '../signals/idle-reading.ts';
import type { State } from './state.ts';
import { sampleView } from '../testing/sample-view.ts';

const library = libraryOf(sampleStretch({ id: 'side-bend' }));
const at = (minutes: number): Moment => ({
  wall: Date.UTC(2026, 2, 2, 9) + minutes * MINUTE,
  zone: 'UTC',
  elapsed: 1e9 + minutes * MINUTE,
});

interface Person {
  idleSeconds?: IdleReading;
  locked?: boolean;
}

const inCall: DeferralReadings = { doNotDisturb: 'no', fullScreen: 'unknown', call: 'yes' };

/** How things stand after so many minutes of sitting, and then a command. */
function viewAfter(
  minutes: number,
  command?: Command,
  person: Person = {},
  settings: Settings = defaultSettings,
  readings?: DeferralReadings,
) {
  let { state } = launch(undefined, at(0), {}, settings, library);
  const tick = (moment: Moment, signals: Person): State =>
    step(
      state,
      {
        type: 'tick',
        idleSeconds: 0,
        locked: false,
        windowFocused: true,
        ...signals,
        ...moment,
      },
      settings,
      library,
    ).state;
  for (let quarter = 0; quarter <= minutes * 4; quarter += 1) state = tick(at(quarter / 4), {});
  state = tick(at(minutes), person);
  if (readings)
    state = step(state, { type: 'deferralReadings', readings, ...at(minutes) }, settings, library).state;
  if (command) state = step(state, { type: 'command', command, ...at(minutes) }, settings, library).state;
  return viewOf(state, at(minutes), settings, library);
}

test('the whole picture of someone who sits', () => {
  expect(viewAfter(32)).toEqual(sampleView());
});

describe('state, status, icon and what can be asked for:', () => {
  test.each<[string, ReturnType<typeof viewAfter>, string, object, string, object]>([
    [
      'reminded',
      viewAfter(46),
      'reminded',
      { key: 'status_due', values: { sitting: 46 } },
      'reminded',
      { snooze: true, skip: true },
    ],
    [
      'deferred',
      viewAfter(45, undefined, {}, defaultSettings, inCall),
      'deferred',
      { key: 'status_deferred', values: { reasons: ['call'] } },
      'deferred',
      { snooze: true, skip: true },
    ],
    [
      'as before, until the machine has answered whether a reminder that is due is to wait',
      viewAfter(45),
      'sitting',
      { key: 'status_sitting', values: { sitting: 45, next: 0 } },
      'ring',
      { snooze: true, skip: true },
    ],
    [
      'snoozed',
      viewAfter(46, { name: 'snooze' }),
      'snoozed',
      { key: 'status_snoozed', values: { sitting: 46, next: 10 } },
      'snoozed',
      { snooze: false, skip: false },
    ],
    [
      'skipped',
      viewAfter(46, { name: 'skip' }),
      'sitting',
      { values: { sitting: 0, next: 45 } },
      'ring',
      { undoSkip: true },
    ],
    [
      'paused',
      viewAfter(46, { name: 'pause', until: { minutes: 60 } }),
      'paused',
      { key: 'status_paused', values: { until: '10:46' } },
      'paused',
      { pause: false, resume: true, snooze: false, skip: false },
    ],
    [
      'outside working hours',
      viewAfter(46, undefined, {}, { ...defaultSettings, workingHours: { monday: [['08:00', '09:46']] } }),
      'offHours',
      { key: 'status_off_hours_weekday', values: { weekday: 'monday', time: '08:00' } },
      'paused',
      { pause: true, snooze: false, skip: false },
    ],
    [
      'stretching',
      viewAfter(46, { name: 'start' }),
      'stretching',
      { key: 'status_stretching' },
      'stretching',
      { snooze: false, skip: false },
    ],
    [
      'away',
      viewAfter(40, undefined, { locked: true }),
      'away',
      { key: 'status_away', values: { sitting: 40 } },
      'ring',
      { stillSitting: false, startAnother: false },
    ],
    [
      'where idle cannot be read',
      viewAfter(40, undefined, { idleSeconds: null }),
      'sitting',
      { key: 'status_unknown', values: { sitting: 40, next: 5 } },
      'ring',
      { wasAway: true },
    ],
    [
      'where idle is told only after some minutes',
      viewAfter(40, undefined, { idleSeconds: 'recent' }),
      'sitting',
      { key: 'status_sitting', values: { sitting: 40, next: 5 } },
      'ring',
      { wasAway: false },
    ],
  ])('%s', (_, view, state, status, icon, can) => {
    expect(view).toMatchObject({ state, status, icon: { kind: icon }, can });
  });
});

test('the view names what holds a reminder back, and only that', () => {
  expect(viewAfter(45, undefined, {}, defaultSettings, inCall)).toMatchObject({
    reasons: ['call'],
    untilReminderMs: 0,
  });
  expect(viewAfter(45, { name: 'pause', until: 'resumed' }, {}, defaultSettings, inCall).reasons).toEqual([]);
});

test('between two events the meter is shown as it stands by now', () => {
  const { state } = launch(undefined, at(0), {}, defaultSettings, library);
  expect(viewOf(state, at(0.25), defaultSettings, library).sittingMs).toBe(MINUTE / 4);
});

test('the ring is full beyond the interval', () => {
  expect(viewAfter(60).icon.fill).toBe(1);
  expect(viewAfter(0).icon.fill).toBe(0);
});

test('after the last reminder that the person wants, no minutes are promised', () => {
  const view = viewAfter(60, undefined, {}, { ...defaultSettings, repeatMinutes: 0 });
  expect(view).toMatchObject({ state: 'reminded', status: { key: 'status_due' } });
});
