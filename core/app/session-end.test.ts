/** How sessions end: when their time is over, during sleep, or because they are abandoned. */
import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '../history/entry.ts';
import type { Settings } from '../settings/settings.ts';
import { AppDriver, present } from '../testing/app-driver.ts';
import { LONG_STRETCH_MS } from '../testing/long-stretch.ts';
import { sessionLibrary } from '../testing/session-library.ts';
import { HOUR, MINUTE, SECOND } from '../time/moment.ts';
import type { Command } from './command.ts';
import type { Effect } from './effect.ts';
import { sessionTimerMs } from './next-tick.ts';

/** The user has sat for 30 minutes and opened a stretch. */
function opened(settings: Partial<Settings> = {}): AppDriver {
  const app = new AppDriver({ ...sessionLibrary, settings });
  app.run(30 * MINUTE);
  app.does({ name: 'start', stretch: 'side-bend' });
  return app;
}

/** The user has sat for 30 minutes and begun a stretch. */
function begun(settings: Partial<Settings> = {}): AppDriver {
  const app = opened(settings);
  app.does({ name: 'beginSession' });
  return app;
}

const tick = (app: AppDriver) => app.handle({ type: 'tick', ...present, ...app.now });
const recordsIn = (effects: readonly Effect[]): HistoryEntry[] =>
  effects.flatMap((effect) => (effect.type === 'record' ? [effect.record] : []));
const withoutSave = (effects: readonly Effect[]) => effects.filter(({ type }) => type !== 'save');

describe('time alone finishes a stretch', () => {
  test('at the exact millisecond, when the session timer fires', () => {
    const app = begun();
    app.run(LONG_STRETCH_MS - 1);
    expect(app.state.session).not.toBeNull();
    expect(sessionTimerMs(app.state, app.context)).toBe(1);
    app.wait(1);
    expect(withoutSave(app.handle({ type: 'sessionTimer', ...app.now }))).toEqual([
      {
        type: 'record',
        record: {
          kind: 'stretch',
          wall: app.now.wall,
          zone: 'UTC',
          sittingMs: 30 * MINUTE,
          stretch: 'side-bend',
          variant: 'plain',
          durationMs: LONG_STRETCH_MS,
        },
      },
    ]);
    expect(app.state.session).toBeNull();
    expect(app.view).toMatchObject({ state: 'sitting', sittingMs: 0 });
  });

  test('also if the next event comes late; the time since the end counts as sitting', () => {
    const app = begun();
    app.run(LONG_STRETCH_MS - SECOND);
    app.wait(15 * SECOND);
    const [entry] = recordsIn(tick(app));
    expect(entry).toMatchObject({
      kind: 'stretch',
      durationMs: LONG_STRETCH_MS,
      wall: app.now.wall - 14 * SECOND,
    });
    expect(app.view.sittingMs).toBe(14 * SECOND);
    expect(app.state.lastDone['side-bend']).toBe(app.now.wall - 14 * SECOND);
  });

  test('also if the late event is a command, which then applies to the next stretch', () => {
    const app = new AppDriver(sessionLibrary);
    app.starts({ name: 'startRoutine', routine: 'reset' });
    app.run(LONG_STRETCH_MS - SECOND);
    app.wait(5 * SECOND);
    expect(recordsIn(app.does({ name: 'close' }))).toMatchObject([
      { kind: 'stretch', stretch: 'side-bend', durationMs: LONG_STRETCH_MS },
      { kind: 'endedEarly', stretch: 'twist', durationMs: 4 * SECOND },
    ]);
  });

  test('also outside working hours', () => {
    const app = begun({ workingHours: { monday: [['07:00', '08:00']] } });
    expect(recordsIn(app.run(LONG_STRETCH_MS))).toMatchObject([
      { kind: 'stretch', durationMs: LONG_STRETCH_MS },
    ]);
    expect(app.view.state).toBe('offHours');
  });
});

describe('sleep pauses a session', () => {
  test('from when the system reports it, however short it is', () => {
    const app = begun();
    app.run(LONG_STRETCH_MS - 10 * SECOND);
    app.handle({ type: 'suspend', ...app.now });
    app.wait(20 * SECOND);
    app.handle({ type: 'wake', ...app.now });
    expect(app.state.session?.playback).toMatchObject({
      positionMs: LONG_STRETCH_MS - 10 * SECOND,
      running: false,
    });
    expect(recordsIn(app.run(MINUTE))).toEqual([]);
    app.does({ name: 'resumeSession' });
    expect(recordsIn(app.run(10 * SECOND))).toMatchObject([{ durationMs: LONG_STRETCH_MS }]);
  });

  test('from the last event, if the system did not report it', () => {
    const app = begun();
    app.run(MINUTE);
    app.wait(3 * MINUTE);
    expect(recordsIn(tick(app))).toEqual([]);
    expect(app.state.session?.playback).toMatchObject({ positionMs: MINUTE, running: false });
    // It was paused when the sleep began, three minutes ago, so it lasts for two more.
    expect(recordsIn(app.run(2 * MINUTE - 1))).toEqual([]);
    expect(recordsIn(app.run(1))).toMatchObject([{ kind: 'endedEarly', durationMs: MINUTE }]);
  });

  test('also outside working hours', () => {
    const app = begun({ workingHours: { monday: [['07:00', '08:00']] } });
    app.run(MINUTE);
    app.handle({ type: 'suspend', ...app.now });
    app.wait(20 * SECOND);
    app.handle({ type: 'wake', ...app.now });
    expect(app.state.session?.playback).toMatchObject({ positionMs: MINUTE, running: false });
  });

  test('and makes the rest of a long sleep an absence, even if the system did not report it', () => {
    const app = begun({ recoveryMinutes: 30 });
    app.run(MINUTE);
    app.wait(2 * HOUR);
    expect(recordsIn(tick(app))).toMatchObject([
      { kind: 'endedEarly', durationMs: MINUTE },
      { kind: 'naturalBreak' },
    ]);
    expect(app.view).toMatchObject({ state: 'sitting', sittingMs: 0 });
  });

  test('and ends input elsewhere, so that it does not count during sleep', () => {
    const app = begun();
    app.run(MINUTE, { windowFocused: false, idleSeconds: 0 });
    expect(app.state.session?.elsewhereSinceMs).not.toBeNull();
    app.wait(3 * MINUTE);
    tick(app);
    expect(app.state.session).toMatchObject({ elsewhereSinceMs: null });
  });

  test('and does not change a session that is already paused', () => {
    const app = begun();
    app.run(MINUTE);
    app.does({ name: 'pauseSession' });
    const { session } = app.state;
    app.handle({ type: 'suspend', ...app.now });
    app.wait(20 * SECOND);
    app.handle({ type: 'wake', ...app.now });
    expect(app.state.session).toEqual(session);
  });
});

describe('a session is abandoned', () => {
  const isAbandonedIn = (effects: readonly Effect[], durationMs: number) => {
    expect(withoutSave(effects)).toMatchObject([
      { type: 'record', record: { kind: 'endedEarly', durationMs } },
      { type: 'closeWindow' },
    ]);
  };

  test('after five minutes of pause', () => {
    const app = begun();
    app.run(MINUTE);
    app.does({ name: 'pauseSession' });
    expect(withoutSave(app.run(5 * MINUTE - 1))).toEqual([]);
    isAbandonedIn(app.run(1), MINUTE);
    expect(app.view).toMatchObject({ session: null, ended: { how: 'endedEarly', activeMs: MINUTE } });
  });

  test('five minutes after it was opened, if it has not begun', () => {
    const app = opened();
    expect(withoutSave(app.run(5 * MINUTE - 1))).toEqual([]);
    isAbandonedIn(app.run(1), 0);
  });
});

test('a session whose stretch has been removed from the library ends early', () => {
  const app = begun();
  app.run(MINUTE);
  app.library = app.library.filter(({ stretch }) => stretch.id !== 'side-bend');
  expect(recordsIn(tick(app))).toMatchObject([
    { kind: 'endedEarly', stretch: 'side-bend', durationMs: MINUTE },
  ]);
  expect(app.view).toMatchObject({ state: 'sitting', session: null, ended: { how: 'endedEarly' } });
});

test('a quit ends the session early', () => {
  const app = begun();
  app.run(MINUTE);
  expect(app.handle({ type: 'quit', ...app.now })).toMatchObject([
    { type: 'record', record: { kind: 'endedEarly', durationMs: MINUTE } },
    { type: 'save' },
  ]);
  expect(app.state.session).toBeNull();
});

describe('a session that has ended', () => {
  const better: Command = { name: 'answerComfort', comfort: 'better' };
  const ignored = (command: Command) => [{ type: 'ignored', command }];

  test('stays in the view until the next one starts', () => {
    const app = begun();
    app.run(LONG_STRETCH_MS);
    app.run(30 * MINUTE);
    expect(app.view.ended).toMatchObject({
      how: 'finished',
      session: { items: [{ stretch: 'side-bend' }] },
      activeMs: LONG_STRETCH_MS,
      comfort: null,
    });
    app.does({ name: 'start' });
    expect(app.view.ended).toBeNull();
  });

  test('takes one answer about comfort', () => {
    const app = begun();
    expect(app.does(better)).toEqual(ignored(better));
    app.run(LONG_STRETCH_MS);
    expect(recordsIn(app.does(better))).toMatchObject([
      { kind: 'comfort', comfort: 'better', stretch: 'side-bend', variant: 'plain' },
    ]);
    expect(app.view.ended?.comfort).toBe('better');
    const worse: Command = { name: 'answerComfort', comfort: 'worse' };
    expect(app.does(worse)).toEqual(ignored(worse));
    expect(app.view.ended?.comfort).toBe('better');
  });

  test('sets its stretch aside for a week if the back feels worse, and only then', () => {
    for (const comfort of ['better', 'same'] as const) {
      const app = begun();
      app.run(LONG_STRETCH_MS);
      app.does({ name: 'answerComfort', comfort });
      expect(app.view.setAside, comfort).toEqual({});
    }
    const app = begun();
    app.run(LONG_STRETCH_MS);
    app.run(30 * MINUTE);
    expect(app.view.setAside, 'without an answer').toEqual({});
    app.does({ name: 'answerComfort', comfort: 'worse' });
    expect(app.view.setAside).toEqual({ 'side-bend': app.now.wall + 7 * 24 * HOUR });
    expect(app.view.choice?.stretch).not.toBe('side-bend');
    app.does({ name: 'bringBack', stretch: 'side-bend' });
    expect(app.view.setAside).toEqual({});
  });

  test('takes no answer if it ended early', () => {
    const app = begun();
    app.run(MINUTE);
    app.does({ name: 'close' });
    expect(app.does(better)).toEqual(ignored(better));
  });

  test('has no active time if it was closed before its first movement', () => {
    const app = begun();
    app.run(4 * SECOND);
    expect(recordsIn(app.does({ name: 'close' }))).toMatchObject([{ durationMs: 4 * SECOND }]);
    expect(app.view.ended).toMatchObject({ how: 'endedEarly', activeMs: 0 });
  });
});
