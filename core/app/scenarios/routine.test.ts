/** Routines: what they record, and how they affect the meter. */
import { expect, test } from 'vitest';
import { libraryOf } from '../../choice/testing/sample-stretches.ts';
import { defaultSettings } from '../../settings/settings.ts';
import { AppDriver } from '../../testing/app-driver.ts';
import { LONG_STRETCH_MS, longStretch } from '../../testing/long-stretch.ts';
import { resetRoutine } from '../../testing/reset-routine.ts';
import { MINUTE, SECOND } from '../../time/moment.ts';
import type { Command } from '../command.ts';
import type { Effect } from '../effect.ts';

const library = libraryOf(
  longStretch({ id: 'cat-cow' }),
  longStretch({ id: 'fold', ruledOutBy: ['disc'] }),
  longStretch({ id: 'side-bend' }),
);
const routines = [resetRoutine('cat-cow', 'fold', 'side-bend')];
/** A stretch after the first begins with 10 s of announcement instead of a lead-in of 5 s. */
const LATER_STRETCH_MS = LONG_STRETCH_MS + 5 * SECOND;

/** The user has sat for 30 minutes. */
function appAfter30Minutes(): AppDriver {
  const app = new AppDriver({ library, routines });
  app.run(30 * MINUTE);
  return app;
}

const start = { name: 'startRoutine', routine: 'reset' } as const;
/** Kind, stretch, duration in minutes, and the meter before it in minutes. */
const recordsIn = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => {
    if (effect.type !== 'record') return [];
    const { kind, stretch, durationMs = 0, sittingMs } = effect.record;
    return [[kind, stretch, durationMs / MINUTE, sittingMs / MINUTE]];
  });

test('a routine records each stretch as it is done, and leaves the meter at 0', () => {
  const app = appAfter30Minutes();
  expect(app.starts(start)).toEqual([{ type: 'openSession', focus: true }]);
  expect(app.state.session).toMatchObject({ routine: 'reset', item: 0 });
  expect(app.view.state).toBe('stretching');
  app.run(MINUTE);
  expect(recordsIn(app.finishesItem())).toEqual([['stretch', 'cat-cow', 1, 30]]);
  expect(app.view).toMatchObject({ state: 'stretching', sittingMs: 0 });
  app.run(2 * MINUTE);
  expect(recordsIn(app.finishesItem())).toEqual([['stretch', 'fold', 2, 0]]);
  app.run(MINUTE / 2);
  expect(recordsIn(app.finishesItem())).toEqual([['stretch', 'side-bend', 0.5, 0]]);
  expect(app.view).toMatchObject({ state: 'sitting', sittingMs: 0 });
  expect(Object.keys(app.state.lastDone)).toEqual(['cat-cow', 'fold', 'side-bend']);
});

test('a routine moves from stretch to stretch and ends without any command', () => {
  const app = appAfter30Minutes();
  app.starts(start);
  const startedMs = app.now.elapsed;
  const ends: number[] = [];
  while (app.state.session) {
    if (recordsIn(app.run(SECOND)).length > 0) ends.push(app.now.elapsed - startedMs);
  }
  expect(ends).toEqual([
    LONG_STRETCH_MS,
    LONG_STRETCH_MS + LATER_STRETCH_MS,
    LONG_STRETCH_MS + 2 * LATER_STRETCH_MS,
  ]);
  expect(app.view.ended).toMatchObject({ how: 'finished', activeMs: LONG_STRETCH_MS + 2 * LATER_STRETCH_MS });
});

test('the answer about comfort is about the whole routine, so it names no stretch', () => {
  const app = appAfter30Minutes();
  app.starts(start);
  while (app.state.session) app.finishesItem();
  const [comfort] = app.does({ name: 'answerComfort', comfort: 'better' });
  expect(comfort).toMatchObject({ type: 'record', record: { kind: 'comfort', comfort: 'better' } });
  expect(comfort).not.toHaveProperty('record.stretch');
  expect(comfort).not.toHaveProperty('record.variant');
});

test('a routine closed early ends only its current stretch early; those before stay done', () => {
  const app = appAfter30Minutes();
  app.starts(start);
  app.run(MINUTE);
  app.finishesItem();
  app.run(MINUTE);
  expect(recordsIn(app.does({ name: 'close' }))).toEqual([['endedEarly', 'fold', 1, 0]]);
  expect(app.view).toMatchObject({ state: 'sitting', sittingMs: 0 });
  expect(Object.keys(app.state.lastDone)).toEqual(['cat-cow']);
});

test('a routine closed during its first stretch counts as a stretch that ended early', () => {
  const app = appAfter30Minutes();
  app.starts(start);
  app.run(MINUTE);
  expect(recordsIn(app.does({ name: 'close' }))).toEqual([['endedEarly', 'cat-cow', 1, 30]]);
  expect(app.view.sittingMs).toBe(21 * MINUTE);
});

test('a routine is abandoned after input in another window', () => {
  const app = appAfter30Minutes();
  app.starts(start);
  app.finishesItem();
  const effects = app.run(3 * MINUTE, { windowFocused: false });
  expect(recordsIn(effects)).toEqual([['endedEarly', 'fold', expect.closeTo(2, 0), 0]]);
  expect(effects).toContainEqual({ type: 'closeWindow' });
});

test('input elsewhere before the current stretch started does not count towards abandoning it', () => {
  const app = appAfter30Minutes();
  app.starts(start);
  app.run(MINUTE);
  app.finishesItem();
  app.run(5 * SECOND, { windowFocused: false, idleSeconds: 6 });
  expect(app.state.session?.elsewhereSinceMs).toBeNull();
  app.run(SECOND, { windowFocused: false, idleSeconds: 0 });
  expect(app.state.session?.elsewhereSinceMs).toBe(app.now.elapsed);
});

test('a paused session stays paused for the next stretch, and the pause counts for neither', () => {
  const app = appAfter30Minutes();
  app.starts(start);
  app.run(MINUTE);
  app.does({ name: 'pauseSession' });
  app.run(4 * MINUTE);
  expect(recordsIn(app.finishesItem())).toEqual([['stretch', 'cat-cow', 1, 30]]);
  // The five minutes of pause start over when the user goes to the next stretch.
  app.run(4 * MINUTE);
  expect(app.view.state).toBe('stretching');
  expect(recordsIn(app.run(MINUTE))).toEqual([['endedEarly', 'fold', 0, 0]]);
});

test('a stretch done again after going back is recorded once', () => {
  const app = appAfter30Minutes();
  app.starts(start);
  app.finishesItem();
  for (let presses = 0; presses < 9; presses += 1) app.does({ name: 'previousPhase' });
  expect(app.state.session).toMatchObject({ item: 1, playback: { positionMs: 0 } });
  expect(recordsIn(app.run(LONG_STRETCH_MS))).toEqual([]);
  expect(recordsIn(app.run(LATER_STRETCH_MS))).toEqual([['stretch', 'fold', expect.any(Number), 0]]);
});

test('the end of the last stretch is the end of the routine, and a single stretch has only one item', () => {
  const app = appAfter30Minutes();
  app.starts(start);
  app.finishesItem();
  app.finishesItem();
  expect(app.state.session?.item).toBe(2);
  expect(recordsIn(app.finishesItem())).toEqual([['stretch', 'side-bend', expect.any(Number), 0]]);
  expect(app.state.session).toBeNull();
  app.starts({ name: 'start', stretch: 'fold' });
  expect(recordsIn(app.finishesItem())).toEqual([['stretch', 'fold', expect.any(Number), 0]]);
  expect(app.state.session).toBeNull();
});

test('a routine is not started if it is unknown, or one of its stretches is hidden', () => {
  const app = appAfter30Minutes();
  const unknown: Command = { name: 'startRoutine', routine: 'unknown' };
  expect(app.does(unknown)).toEqual([{ type: 'ignored', command: unknown }]);
  app.settings = { ...defaultSettings, hidden: ['fold'] };
  expect(app.does(start)).toEqual([{ type: 'ignored', command: start }]);
  expect(app.view.state).toBe('sitting');
});

test('a routine can be picked although the back profile rules out one of its stretches', () => {
  const app = appAfter30Minutes();
  app.settings = { ...defaultSettings, backProfile: { disc: true, backCondition: false } };
  expect(app.does(start)).toEqual([{ type: 'openSession', focus: true }]);
  expect(app.state.session).toMatchObject({ routine: 'reset', begun: false });
});

test('after a routine that made the back feel worse, the user says which stretch did', () => {
  const app = appAfter30Minutes();
  app.starts(start);
  while (app.state.session) app.finishesItem();
  app.does({ name: 'answerComfort', comfort: 'worse' });
  expect(app.view.setAside).toEqual({});
});

test('starting one of its stretches on its own ends the routine', () => {
  const app = appAfter30Minutes();
  app.starts(start);
  const effects = app.does({ name: 'start', stretch: 'cat-cow' });
  expect(recordsIn(effects)).toEqual([['endedEarly', 'cat-cow', 0, 30]]);
  expect(effects.at(-1)).toEqual({ type: 'openSession', focus: true });
  expect(app.state.session).toMatchObject({
    routine: null,
    items: [{ stretch: 'cat-cow', variant: 'plain' }],
  });
});

test('a routine continues, paused, after a kill, and ends early only if nobody resumes it', () => {
  const app = appAfter30Minutes();
  app.starts(start);
  app.finishesItem();
  app.run(MINUTE);
  expect(app.saved().session).toEqual(app.state.session);
  const effects = app.restart();
  expect(recordsIn(effects)).toEqual([]);
  expect(effects).toContainEqual({ type: 'openSession', focus: false });
  expect(app.state.session).toMatchObject({ routine: 'reset', item: 1, playback: { running: false } });
  expect(recordsIn(app.run(5 * MINUTE))).toEqual([['endedEarly', 'fold', 1, 0]]);
  expect(app.state.session).toBeNull();
});
