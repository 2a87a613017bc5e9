import { describe, expect, test } from 'vitest';
import { savedStateOf } from './saved-state.ts';
import { savedStateSchema, type SavedState } from './saved-state-schema.ts';
import type { Outcome, State } from './state.ts';
import { launch, step } from './step.ts';
import { libraryOf } from '../choice/testing/sample-stretches.ts';
import { LONG_STRETCH_MS, longStretch } from '../testing/long-stretch.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import type { Effect } from './effect.ts';
import { HOUR, MINUTE, SECOND, type Moment } from '../time/moment.ts';
import { defaultSettings as settings } from '../settings/settings.ts';
import { AppDriver, START } from '../testing/app-driver.ts';

const library = libraryOf(longStretch({ id: 'side-bend' }));
const context: Context = { settings, library, routines: [] };
const at = (minutes: number): Moment => ({
  ...START,
  wall: START.wall + minutes * MINUTE,
  elapsed: START.elapsed + minutes * MINUTE,
});

const isNoSpan = ({ type }: Effect) => type !== 'recordSpans';

/** The state after this many minutes of sitting. */
function satFor(minutes: number): State {
  const app = new AppDriver({ library });
  app.run(minutes * MINUTE);
  return app.state;
}

const after = (state: State, event: { command: Command } | 'quit', minutes: number): State =>
  step(
    state,
    event === 'quit' ? { type: 'quit', ...at(minutes) } : { type: 'command', ...event, ...at(minutes) },
    context,
  ).state;

/** Ticks every 15 s from one minute to another, the last time exactly then; returns every effect except saving. */
function ticked(state: State, from: number, to: number): Outcome {
  const event = { type: 'tick', idleSeconds: 0, locked: false, windowFocused: true } as const;
  let outcome: Outcome = { state, effects: [] };
  for (let minutes = from; minutes < to;) {
    minutes = Math.min(minutes + 0.25, to);
    const { state: now, effects } = step(outcome.state, { ...event, ...at(minutes) }, context);
    outcome = { state: now, effects: [...outcome.effects, ...effects.filter(({ type }) => type !== 'save')] };
  }
  return outcome;
}

/** What is on disk after saving, read back. */
const written = (state: State, minutes: number): SavedState =>
  savedStateSchema.parse(JSON.parse(JSON.stringify(savedStateOf(state, at(minutes)))));
/** The meter after a launch, in minutes. */
const sittingAfter = (saved: SavedState, moment: Moment) =>
  launch(saved, moment, {}, context).state.sitting.meter.sittingMs / MINUTE;

describe('after a clean quit', () => {
  const saved = written(after(satFor(40), 'quit', 40), 40);

  test('all the time since counts as away', () => {
    expect(saved.clean).toBe(true);
    expect(sittingAfter(saved, at(40))).toBe(40);
    expect(sittingAfter(saved, at(40.5))).toBe(35.5);
    expect(sittingAfter(saved, at(42))).toBe(22);
    expect(sittingAfter(saved, at(50))).toBe(0);
  });

  test('enough of that time is a natural break', () => {
    expect(launch(saved, at(50), {}, context).effects).toEqual([
      {
        type: 'record',
        record: {
          kind: 'naturalBreak',
          wall: at(50).wall,
          zone: 'UTC',
          sittingMs: 40 * MINUTE,
          durationMs: 10 * MINUTE,
        },
      },
      { type: 'save' },
    ]);
    expect(launch(saved, at(42), {}, context).effects).toEqual([{ type: 'save' }]);
  });

  test('a reminder is withdrawn once the meter is below the interval, but a click still opens its stretch', () => {
    const quit = written(after(satFor(46), 'quit', 46), 46);
    expect(quit.reminders.unanswered).toEqual({ stretch: 'side-bend', variant: 'plain' });
    const { state, effects } = launch(quit, at(47), {}, context);
    expect(effects).toContainEqual({ type: 'withdraw' });
    const clicked = step(state, { type: 'command', command: { name: 'click' }, ...at(47) }, context);
    expect(clicked.effects).toContainEqual({ type: 'openSession', focus: true });
    expect(clicked.state.session?.items).toEqual([{ stretch: 'side-bend', variant: 'plain' }]);
  });
});

describe('after a kill', () => {
  const saved = written(satFor(40), 40);

  test('the first minute counts as before the kill, and only the rest as away', () => {
    expect(saved.clean).toBe(false);
    expect(sittingAfter(saved, at(40.5))).toBe(40.5);
    expect(sittingAfter(saved, at(41))).toBe(41);
    expect(sittingAfter(saved, at(43))).toBe(41 - 18);
  });

  test('a user who was away is still away', () => {
    const away = step(
      satFor(40),
      { type: 'tick', idleSeconds: 0, locked: true, windowFocused: false, ...at(40) },
      context,
    ).state;
    expect(sittingAfter(written(away, 40), at(41))).toBe(31);
    expect(sittingAfter(written(away, 40), at(42))).toBe(22);
  });
});

describe('a session that was running when the app was killed', () => {
  const begun = after(
    after(satFor(40), { command: { name: 'start' } }, 40),
    { command: { name: 'beginSession' } },
    40,
  );
  const saved = written(begun, 40.5);
  const endedEarly = {
    type: 'record',
    record: {
      kind: 'endedEarly',
      stretch: 'side-bend',
      sittingMs: 40 * MINUTE,
      durationMs: MINUTE / 2,
      wall: at(40.5).wall,
    },
  };

  test('is paused at its position when the app starts again within five minutes', () => {
    const { state, effects } = launch(saved, at(45), {}, context);
    expect(effects).toEqual([{ type: 'openSession', focus: false }, { type: 'save' }]);
    expect(state.session).toMatchObject({
      begun: true,
      playback: { positionMs: MINUTE / 2, anchorMs: at(40.5).elapsed, running: false },
    });
    expect(state.sitting.presence.kind).toBe('stretching');
    // Each minute of the session, and each without the app, takes off 9.
    expect(state.sitting.meter.sittingMs).toBe(0);
  });

  test('continues at its position and is recorded without the time in between', () => {
    const restored = launch(saved, at(42), {}, context).state;
    const resumed = after(restored, { command: { name: 'resumeSession' } }, 42);
    // 30 of its 169 s had passed before the kill.
    const endMinutes = 42 + 139 / 60;
    expect(ticked(resumed, 42, endMinutes - 0.01).state.session).not.toBeNull();
    const { state, effects } = ticked(resumed, 42, endMinutes);
    expect(effects).toContainEqual(
      expect.objectContaining({
        record: expect.objectContaining({ kind: 'stretch', durationMs: 169 * SECOND }) as object,
      }),
    );
    expect(state.session).toBeNull();
  });

  test('has ended early if nobody resumes it within five minutes of the kill', () => {
    const restored = launch(saved, at(42), {}, context).state;
    expect(ticked(restored, 42, 45.4).state.session).not.toBeNull();
    const { state, effects } = ticked(restored, 42, 45.5);
    expect(effects.filter(isNoSpan)).toMatchObject([
      { type: 'record', record: { kind: 'endedEarly', durationMs: MINUTE / 2, wall: at(45.5).wall } },
      { type: 'closeWindow' },
    ]);
    expect(state.session).toBeNull();
  });

  test('has ended early at the kill if the app starts five minutes later', () => {
    const { state, effects } = launch(saved, at(45.5), {}, context);
    expect(effects[0]).toMatchObject(endedEarly);
    expect(effects).not.toContainEqual(expect.objectContaining({ type: 'openSession' }));
    expect(state.session).toBeNull();
    expect(state.ended).toMatchObject({ how: 'endedEarly', activeMs: MINUTE / 2 });
  });

  test('is restored even if there was input elsewhere before the kill', () => {
    const app = new AppDriver({ library });
    app.run(40 * MINUTE);
    app.starts({ name: 'start' });
    app.run(MINUTE, { windowFocused: false, idleSeconds: 0 });
    expect(app.state.session?.elsewhereSinceMs).not.toBeNull();
    const { state } = launch(app.saved(), at(44), {}, context);
    expect(state.session).toMatchObject({ elsewhereSinceMs: null, playback: { running: false } });
  });

  test('is treated the same after a reboot, when elapsed time starts over', () => {
    const soon = launch(saved, { ...at(43), elapsed: MINUTE }, {}, context).state;
    expect(soon.session?.playback).toEqual({
      positionMs: MINUTE / 2,
      anchorMs: -1.5 * MINUTE,
      running: false,
    });
    const late = launch(saved, { ...at(46), elapsed: MINUTE }, {}, context);
    expect(late.state.session).toBeNull();
    expect(late.effects[0]).toMatchObject(endedEarly);
  });

  test('still waits to begin if it had not begun, until five minutes after it was opened', () => {
    const unbegun = written(after(satFor(40), { command: { name: 'start' } }, 40), 40.5);
    const { state, effects } = launch(unbegun, at(42), {}, context);
    expect(effects).toContainEqual({ type: 'openSession', focus: false });
    expect(state.session).toMatchObject({ begun: false, playback: { positionMs: 0, running: false } });
    expect(after(state, { command: { name: 'beginSession' } }, 42).session).toMatchObject({
      begun: true,
      playback: { positionMs: 0, anchorMs: at(42).elapsed, running: true },
    });
    expect(launch(unbegun, at(45), {}, context).effects[0]).toMatchObject({
      record: { kind: 'endedEarly', durationMs: 0 },
    });
  });

  test('has finished if its time was over at the save', () => {
    const app = new AppDriver({ library });
    app.run(40 * MINUTE);
    app.starts({ name: 'start' });
    app.run(LONG_STRETCH_MS - SECOND);
    // No event comes at its end.
    app.wait(SECOND);
    const { state, effects } = launch(app.saved(), app.now, {}, context);
    expect(effects.filter(isNoSpan)).toMatchObject([
      { type: 'record', record: { kind: 'stretch', durationMs: LONG_STRETCH_MS, wall: app.now.wall } },
      { type: 'save' },
    ]);
    expect(state).toMatchObject({ session: null, ended: { how: 'finished' } });
  });

  test('has ended early if the library no longer has its stretch', () => {
    const lost = { ...context, library: libraryOf(longStretch({ id: 'twist' })) };
    const { state, effects } = launch(saved, at(41), {}, lost);
    expect(effects[0]).toMatchObject(endedEarly);
    expect(state.session).toBeNull();
    expect(state.sitting.presence.kind).toBe('present');
    expect(state.sitting.meter.sittingMs).toBe(36 * MINUTE);
  });
});

test('a quit during a session ends it early, so nothing is restored', () => {
  const begun = after(
    after(satFor(40), { command: { name: 'start' } }, 40),
    { command: { name: 'beginSession' } },
    40,
  );
  const { state, effects } = step(begun, { type: 'quit', ...at(40.5) }, context);
  expect(effects.filter(isNoSpan)).toMatchObject([
    { type: 'record', record: { kind: 'endedEarly', durationMs: MINUTE / 2 } },
    { type: 'save' },
  ]);
  const saved = written(state, 40.5);
  expect(saved).toMatchObject({ clean: true, session: null });
  expect(launch(saved, at(41), {}, context).effects).toEqual([{ type: 'save' }]);
});

describe('after a reboot', () => {
  const saved = written(satFor(40), 40);

  test('the gap comes from the wall clock if elapsed time is less than before', () => {
    expect(sittingAfter(saved, { ...at(43), elapsed: MINUTE })).toBe(41 - 18);
  });

  test('the gap comes from the wall clock even if the system has been up longer than before', () => {
    const soonAfterStart = { ...saved, at: { ...saved.at, elapsed: MINUTE } };
    expect(sittingAfter(soonAfterStart, { ...at(43), elapsed: 2 * MINUTE })).toBe(41 - 18);
  });

  test('the gap comes from the wall clock even if that was set back a little', () => {
    expect(sittingAfter(saved, { ...at(43), elapsed: 10 * MINUTE })).toBe(41 - 18);
  });

  test('a wall clock set back by hours makes no negative gap', () => {
    expect(sittingAfter(saved, { ...at(-600), elapsed: MINUTE })).toBe(40);
  });

  test('a pause continues by the new elapsed time', () => {
    const paused = written(after(satFor(40), { command: { name: 'pause', until: { minutes: 30 } } }, 40), 40);
    const { state } = launch(paused, { ...at(50), elapsed: MINUTE }, {}, context);
    expect(state.paused).toEqual({ until: 'time', elapsedMs: 21 * MINUTE });
  });
});

describe('the saved state', () => {
  test('has the meter at the moment of saving', () => {
    expect(written(satFor(40), 40.25).sitting.meter.sittingMs).toBe(40.25 * MINUTE);
  });

  test('does not count a sleep that no event has reported yet as sitting', () => {
    const saved = written(satFor(40), 500);
    expect(saved.sitting.meter.sittingMs).toBe(40 * MINUTE);
    expect(sittingAfter(saved, at(501))).toBe(0);
  });

  test('after a quit has the meter at the quit', () => {
    expect(sittingAfter(written(after(satFor(40), 'quit', 40), 42), at(42))).toBe(22);
  });
});

test('a wall clock set forward while the app was not running does not count as time', () => {
  const saved = written(satFor(40), 40);
  expect(sittingAfter(saved, { ...at(40.5), wall: at(40 + 300).wall })).toBe(40.5);
});

test('a reminder is forgotten if the library no longer has its stretch', () => {
  const saved = written(satFor(46), 46);
  const { state } = launch(
    saved,
    at(46),
    {},
    { ...context, library: libraryOf(longStretch({ id: 'twist' })) },
  );
  expect(state.reminders.unanswered).toBeNull();
});

const whole = written(satFor(1), 1);
const withSitting = (sitting: unknown) => ({ ...whole, sitting });
const justNow = { sinceMs: whole.sitting.meter.elapsedMs, sittingMs: 0, remindAt: null };
/** A meter last counted a second before the save, which runs backward since some ms after that. */
const backwardIn = (ms: number) => {
  const { meter } = whole.sitting;
  const elapsedMs = meter.elapsedMs - 1000;
  const backward = { sinceMs: elapsedMs + ms, beforeMs: 0, intervalMs: 1, recoveryMs: 1 };
  return { ...meter, elapsedMs, countedSinceMs: elapsedMs, backward };
};

test.each([
  ['nothing', undefined],
  ['another version', { version: 2 }],
  ['an incomplete state', { version: 1, at: at(0), clean: true }],
  ['an unknown time zone', { ...whole, at: { ...whole.at, zone: 'Mars/Phobos' } }],
  [
    'an unknown time zone during a pause until tomorrow',
    { ...whole, at: { ...whole.at, zone: '' }, paused: { until: 'tomorrow', day: '2026-03-02' } },
  ],
  ['a wall time beyond the calendar', { ...whole, at: { ...whole.at, wall: 9e15 } }],
  ['a meter that has counted the future', { ...whole, at: { ...whole.at, elapsed: whole.at.elapsed - 1 } }],
  ['standing with a meter that rises', withSitting({ ...whole.sitting, standing: justNow })],
  ['a meter that runs backward from the future', withSitting({ ...whole.sitting, meter: backwardIn(500) })],
  [
    'a pause of a year',
    { ...whole, paused: { until: 'time', elapsedMs: whole.at.elapsed + 365 * 24 * HOUR } },
  ],
  ['a pause until a day far away', { ...whole, paused: { until: 'tomorrow', day: '2999-01-01' } }],
])('%s is rejected as saved state', (_, raw) => {
  expect(savedStateSchema.safeParse(whole).success).toBe(true);
  expect(savedStateSchema.safeParse(raw).success).toBe(false);
});

test('a state saved just after the clock was set back can be read, and "until tomorrow" is by that clock', () => {
  const paused = after(satFor(1), { command: { name: 'pause', until: 'tomorrow' } }, 1);
  const saved = savedStateOf(paused, { ...at(1.1), wall: at(1.1).wall - 96 * HOUR });
  expect(savedStateSchema.parse(saved).paused).toEqual({ until: 'tomorrow', day: '2026-02-26' });
});
