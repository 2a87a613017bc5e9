import { describe, expect, test } from 'vitest';
import { launch, step } from './step.ts';
import { libraryOf, sampleStretch } from '../choice/testing/sample-stretches.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { HOUR, MINUTE, type Moment } from '../time/moment.ts';
import type { DeferralReadings } from '../signals/deferral-reasons.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { viewOf } from './view-of.ts';
import type { IdleReading } from '../signals/idle-reading.ts';
import type { State } from './state.ts';
import { sampleView } from '../testing/sample-view.ts';

const library = libraryOf(sampleStretch({ id: 'side-bend' }));
const defaultContext: Context = { settings: defaultSettings, library, routines: [] };
const STARTED_MS = 1000 * HOUR;
const at = (minutes: number): Moment => ({
  wall: Date.UTC(2026, 2, 2, 9) + minutes * MINUTE,
  zone: 'UTC',
  elapsed: STARTED_MS + minutes * MINUTE,
});

interface Signals {
  idleSeconds?: IdleReading;
  locked?: boolean;
}

const inCall: DeferralReadings = { doNotDisturb: 'no', fullScreen: 'unknown', call: 'yes' };

/** The view after `minutes` of sitting and then the signals, readings and command given. */
function viewAfter(
  minutes: number,
  command?: Command,
  lastSignals: Signals = {},
  settings: Settings = defaultSettings,
  readings?: DeferralReadings,
) {
  const context = { ...defaultContext, settings };
  let { state } = launch(undefined, at(0), {}, context);
  const tick = (moment: Moment, signals: Signals): State =>
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
      context,
    ).state;
  for (let quarter = 0; quarter <= minutes * 4; quarter += 1) state = tick(at(quarter / 4), {});
  state = tick(at(minutes), lastSignals);
  if (readings) state = step(state, { type: 'deferralReadings', readings, ...at(minutes) }, context).state;
  if (command) state = step(state, { type: 'command', command, ...at(minutes) }, context).state;
  return viewOf(state, at(minutes), context);
}

test('the complete view while sitting', () => {
  expect(viewAfter(32)).toEqual(sampleView({ atMs: STARTED_MS + 32 * MINUTE }));
});

test('the view says when each stretch was last done', () => {
  const lastDone = { 'side-bend': at(-90).wall };
  const { state } = launch(undefined, at(0), lastDone, defaultContext);
  expect(viewOf(state, at(0), defaultContext).lastDone).toEqual(lastDone);
});

describe('state, status, icon and the commands that apply:', () => {
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
      'unchanged while the deferral signals are being read',
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
      { snooze: true, skip: false },
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
      { key: 'status_paused', values: { until: { hour: 10, minute: 46 } } },
      'paused',
      { pause: false, resume: true, snooze: false, skip: false },
    ],
    [
      'outside working hours',
      viewAfter(46, undefined, {}, { ...defaultSettings, workingHours: { monday: [['08:00', '09:46']] } }),
      'offHours',
      { key: 'status_off_hours_weekday', values: { weekday: 'monday', time: { hour: 8, minute: 0 } } },
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
      'standing',
      viewAfter(40, { name: 'standing' }),
      'standing',
      { key: 'status_standing', values: { standing: 0, sitting: 40 } },
      'standing',
      { standing: false, sitting: true },
    ],
    [
      'idle time cannot be read',
      viewAfter(40, undefined, { idleSeconds: null }),
      'sitting',
      { key: 'status_unknown', values: { sitting: 40, next: 5 } },
      'ring',
      { wasAway: true },
    ],
    [
      'idle time is only known after some minutes',
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

test('the view names the deferral reasons only while the reminder is deferred', () => {
  expect(viewAfter(45, undefined, {}, defaultSettings, inCall)).toMatchObject({
    deferralReasons: ['call'],
    untilReminderMs: null,
  });
  expect(
    viewAfter(45, { name: 'pause', until: 'resumed' }, {}, defaultSettings, inCall).deferralReasons,
  ).toEqual([]);
});

test('the meter in the view advances between events', () => {
  const { state } = launch(undefined, at(0), {}, defaultContext);
  expect(viewOf(state, at(0.25), defaultContext).sittingMs).toBe(MINUTE / 4);
});

test('the ring is full after the interval', () => {
  expect(viewAfter(60).icon.fill).toBe(1);
  expect(viewAfter(0).icon.fill).toBe(0);
});

test('without repeats, the status after the reminder announces no next one', () => {
  const view = viewAfter(60, undefined, {}, { ...defaultSettings, repeatMinutes: 0 });
  expect(view).toMatchObject({ state: 'reminded', status: { key: 'status_due' } });
});

describe('the session in the view', () => {
  const startedAt = (minutes: number) => {
    const { state } = launch(undefined, at(minutes), {}, defaultContext);
    const commands: Command[] = [{ name: 'start' }, { name: 'beginSession' }];
    return commands.reduce(
      (now, command) => step(now, { type: 'command', command, ...at(minutes) }, defaultContext).state,
      state,
    );
  };
  /** The session of the sample stretch takes 19 s. */
  const SESSION_MINUTES = 19 / 60;

  test('is the one that is running', () => {
    const state = startedAt(0);
    expect(viewOf(state, at(0.25), defaultContext)).toMatchObject({
      session: { items: [{ stretch: 'side-bend', variant: 'plain' }], begun: true },
      ended: null,
    });
  });

  test('has ended as soon as its time is over, even before the next event', () => {
    const state = startedAt(0);
    expect(viewOf(state, at(SESSION_MINUTES), defaultContext)).toMatchObject({
      state: 'sitting',
      session: null,
      ended: { how: 'finished', activeMs: SESSION_MINUTES * MINUTE, comfort: null },
    });
  });
});
