/** A routine as the rules live through it: what is recorded, and where the meter stands. */
import { expect, test } from 'vitest';
import type { RoutineEntry } from '../../../content/routine-library.ts';
import { keep, savedStateSchema } from '../step.ts';
import { libraryOf, sampleStretch } from '../../choice/testing/sample-stretches.ts';
import type { Command } from '../command.ts';
import type { Effect } from '../effect.ts';
import { MINUTE } from '../../time/moment.ts';
import { defaultSettings } from '../../settings/settings.ts';
import { LivedApp } from '../../testing/app-driver.ts';

const library = libraryOf(
  sampleStretch({ id: 'cat-cow' }),
  sampleStretch({ id: 'fold', ruledOutBy: ['disc'] }),
  sampleStretch({ id: 'side-bend' }),
);
const routines: RoutineEntry[] = [
  {
    routine: {
      id: 'reset',
      combinedBy: 'uncurl',
      items: ['cat-cow', 'fold', 'side-bend'].map((stretch) => ({ stretch, variant: 'plain' })),
    },
    words: { name: 'Reset', summary: 'For tests.' },
  },
];

/** Somebody who has sat for 30 minutes. */
function sitter(): LivedApp {
  const app = new LivedApp({ library, routines });
  app.live(30 * MINUTE);
  return app;
}

const start: Command = { name: 'startRoutine', routine: 'reset' };
const recordsIn = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => {
    if (effect.type !== 'record') return [];
    const { kind, stretch, durationMs = 0, sittingMs } = effect.record;
    return [[kind, stretch, durationMs / MINUTE, sittingMs / MINUTE]];
  });

test('a routine done to its end leaves a record for each stretch, and an empty meter', () => {
  const app = sitter();
  expect(app.does(start)).toEqual([{ type: 'openRoutine', routine: 'reset' }]);
  expect(app.view.state).toBe('stretching');
  app.live(MINUTE);
  expect(recordsIn(app.does({ name: 'finishItem', item: 0 }))).toEqual([['stretch', 'cat-cow', 1, 30]]);
  expect(app.view).toMatchObject({ state: 'stretching', sittingMs: 0 });
  app.live(2 * MINUTE);
  expect(recordsIn(app.does({ name: 'finishItem', item: 1 }))).toEqual([['stretch', 'fold', 2, 0]]);
  app.live(MINUTE / 2);
  expect(recordsIn(app.does({ name: 'finish' }))).toEqual([['stretch', 'side-bend', 0.5, 0]]);
  expect(app.view).toMatchObject({ state: 'sitting', sittingMs: 0 });
  expect(Object.keys(app.state.lastDone)).toEqual(['cat-cow', 'fold', 'side-bend']);
});

test('how the back feels afterwards is said of the whole, not of its last stretch', () => {
  const app = sitter();
  app.does(start);
  app.does({ name: 'finishItem', item: 0 });
  app.does({ name: 'finishItem', item: 1 });
  app.does({ name: 'finish' });
  const [answer] = app.does({ name: 'answerComfort', comfort: 'better' });
  expect(answer).toMatchObject({ type: 'record', record: { kind: 'comfort', comfort: 'better' } });
  expect(answer).not.toHaveProperty('record.stretch');
});

test('closed early, only the stretch that was on has ended early; what was done stays done', () => {
  const app = sitter();
  app.does(start);
  app.live(MINUTE);
  app.does({ name: 'finishItem', item: 0 });
  app.live(MINUTE);
  expect(recordsIn(app.does({ name: 'close' }))).toEqual([['endedEarly', 'fold', 1, 0]]);
  expect(app.view).toMatchObject({ state: 'sitting', sittingMs: 0 });
  expect(Object.keys(app.state.lastDone)).toEqual(['cat-cow']);
});

test('closed before its first stretch is done, it counts as a stretch that ended early', () => {
  const app = sitter();
  app.does(start);
  app.live(MINUTE);
  expect(recordsIn(app.does({ name: 'close' }))).toEqual([['endedEarly', 'cat-cow', 1, 30]]);
  expect(app.view.sittingMs).toBe(21 * MINUTE);
});

test('left for another window it is abandoned', () => {
  const app = sitter();
  app.does(start);
  app.does({ name: 'finishItem', item: 0 });
  const effects = app.live(3 * MINUTE, { windowFocused: false });
  expect(recordsIn(effects)).toEqual([['endedEarly', 'fold', expect.closeTo(2, 0), 0]]);
  expect(effects).toContainEqual({ type: 'closeWindow' });
});

test('a timer that is stopped stays so for the next stretch, and the time counts for neither', () => {
  const app = sitter();
  app.does(start);
  app.live(MINUTE);
  app.does({ name: 'pauseSession' });
  app.live(4 * MINUTE);
  expect(recordsIn(app.does({ name: 'finishItem', item: 0 }))).toEqual([['stretch', 'cat-cow', 1, 30]]);
  // To go on to the next one was a sign of life.
  app.live(4 * MINUTE);
  expect(app.view.state).toBe('stretching');
  expect(recordsIn(app.live(MINUTE))).toEqual([['endedEarly', 'fold', 0, 0]]);
});

test('a stretch that is done again after going back is recorded once', () => {
  const app = sitter();
  app.does(start);
  app.does({ name: 'finishItem', item: 0 });
  const again: Command = { name: 'finishItem', item: 0 };
  expect(app.does(again)).toEqual([{ type: 'ignored', command: again }]);
});

test('the last stretch is finished with the whole, and a stretch by itself has no items', () => {
  const app = sitter();
  app.does(start);
  app.does({ name: 'finishItem', item: 0 });
  app.does({ name: 'finishItem', item: 1 });
  const last: Command = { name: 'finishItem', item: 2 };
  expect(app.does(last)).toEqual([{ type: 'ignored', command: last }]);
  app.does({ name: 'start', stretch: 'fold' });
  const first: Command = { name: 'finishItem', item: 0 };
  expect(app.does(first)).toEqual([{ type: 'ignored', command: first }]);
});

test('one that is not there, or may not suit the back, is not started', () => {
  const app = sitter();
  const unknown: Command = { name: 'startRoutine', routine: 'unknown' };
  expect(app.does(unknown)).toEqual([{ type: 'ignored', command: unknown }]);
  app.settings = { ...defaultSettings, backProfile: { disc: true, backCondition: false } };
  expect(app.does(start)).toEqual([{ type: 'ignored', command: start }]);
  expect(app.view.state).toBe('sitting');
});

test('starting one of its stretches by itself ends the routine', () => {
  const app = sitter();
  app.does(start);
  const effects = app.does({ name: 'start', stretch: 'cat-cow' });
  expect(recordsIn(effects)).toEqual([['endedEarly', 'cat-cow', 0, 30]]);
  expect(effects.at(-1)).toEqual({ type: 'openStretch', stretch: 'cat-cow', variant: 'plain' });
  expect(app.state.running?.routine).toBeNull();
});

test('killed in the middle, the stretch that was on has ended early', () => {
  const app = sitter();
  app.does(start);
  app.does({ name: 'finishItem', item: 0 });
  app.live(MINUTE);
  expect(app.kept().running).toEqual(app.state.running);
  expect(recordsIn(app.restart())).toEqual([['endedEarly', 'fold', 1, 0]]);
  expect(app.state.running).toBeNull();
});

test('a state that was kept before there were routines is read as it was meant', () => {
  const app = sitter();
  app.does({ name: 'start', stretch: 'fold' });
  const kept = keep(app.state, app.now);
  const { routine, ...running } = kept.running!;
  expect(routine).toBeNull();
  expect(savedStateSchema.parse({ ...kept, running })).toEqual(kept);
});
