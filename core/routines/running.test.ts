/** A routine as the rules live through it: what is recorded, and where the meter stands. */
import { expect, test } from 'vitest';
import type { RoutineEntry } from '../../content/routine-library.ts';
import { keep, keptSchema, launch, step, viewOf, type State } from '../app.ts';
import { libraryOf, sampleStretch } from '../choice/sample-stretches.ts';
import type { Command } from '../command.ts';
import type { Effect } from '../effect.ts';
import { HOUR, MINUTE, type Moment } from '../moment.ts';
import { defaultSettings, type Settings } from '../settings.ts';

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
const START: Moment = { wall: Date.UTC(2026, 2, 2, 9), zone: 'UTC', elapsed: 100 * HOUR };

/** Somebody who has sat for 30 minutes. */
class Sitter {
  state: State = launch(undefined, START, {}, defaultSettings, library).state;
  now = START;
  settings: Settings = defaultSettings;

  constructor() {
    this.wait(30);
  }

  /** Lets so many minutes pass, with ticks in between; without input elsewhere unless it is said so. */
  wait(minutes: number, windowFocused = true): Effect[] {
    const effects: Effect[] = [];
    for (let quarter = 0; quarter < minutes * 4; quarter += 1) {
      const ms = MINUTE / 4;
      this.now = { ...this.now, wall: this.now.wall + ms, elapsed: this.now.elapsed + ms };
      const signals = { idleSeconds: 0, locked: false, windowFocused };
      const after = step(
        this.state,
        { type: 'tick', ...signals, ...this.now },
        this.settings,
        library,
        routines,
      );
      this.state = after.state;
      effects.push(...after.effects);
    }
    return effects;
  }

  /** What a command leads to, but for saving. */
  does(command: Command): Effect[] {
    const event = { type: 'command', command, ...this.now } as const;
    const { state, effects } = step(this.state, event, this.settings, library, routines);
    this.state = state;
    return effects.filter(({ type }) => type !== 'save');
  }

  get view() {
    return viewOf(this.state, this.now, this.settings, library);
  }
}

const start: Command = { name: 'startRoutine', routine: 'reset' };
const recordsIn = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => {
    if (effect.type !== 'record') return [];
    const { kind, stretch, durationMs = 0, sittingMs } = effect.record;
    return [[kind, stretch, durationMs / MINUTE, sittingMs / MINUTE]];
  });

test('a routine done to its end leaves a record for each stretch, and an empty meter', () => {
  const sitter = new Sitter();
  expect(sitter.does(start)).toEqual([{ type: 'openRoutine', routine: 'reset' }]);
  expect(sitter.view.state).toBe('stretching');
  sitter.wait(1);
  expect(recordsIn(sitter.does({ name: 'finishItem', item: 0 }))).toEqual([['stretch', 'cat-cow', 1, 30]]);
  expect(sitter.view).toMatchObject({ state: 'stretching', sittingMs: 0 });
  sitter.wait(2);
  expect(recordsIn(sitter.does({ name: 'finishItem', item: 1 }))).toEqual([['stretch', 'fold', 2, 0]]);
  sitter.wait(0.5);
  expect(recordsIn(sitter.does({ name: 'finish' }))).toEqual([['stretch', 'side-bend', 0.5, 0]]);
  expect(sitter.view).toMatchObject({ state: 'sitting', sittingMs: 0 });
  expect(Object.keys(sitter.state.lastDone)).toEqual(['cat-cow', 'fold', 'side-bend']);
});

test('how the back feels afterwards is said of the whole, not of its last stretch', () => {
  const sitter = new Sitter();
  sitter.does(start);
  sitter.does({ name: 'finishItem', item: 0 });
  sitter.does({ name: 'finishItem', item: 1 });
  sitter.does({ name: 'finish' });
  const [answer] = sitter.does({ name: 'answerComfort', comfort: 'better' });
  expect(answer).toMatchObject({ type: 'record', record: { kind: 'comfort', comfort: 'better' } });
  expect(answer).not.toHaveProperty('record.stretch');
});

test('closed early, only the stretch that was on has ended early; what was done stays done', () => {
  const sitter = new Sitter();
  sitter.does(start);
  sitter.wait(1);
  sitter.does({ name: 'finishItem', item: 0 });
  sitter.wait(1);
  expect(recordsIn(sitter.does({ name: 'close' }))).toEqual([['endedEarly', 'fold', 1, 0]]);
  expect(sitter.view).toMatchObject({ state: 'sitting', sittingMs: 0 });
  expect(Object.keys(sitter.state.lastDone)).toEqual(['cat-cow']);
});

test('closed before its first stretch is done, it counts as a stretch that ended early', () => {
  const sitter = new Sitter();
  sitter.does(start);
  sitter.wait(1);
  expect(recordsIn(sitter.does({ name: 'close' }))).toEqual([['endedEarly', 'cat-cow', 1, 30]]);
  expect(sitter.view.sittingMs).toBe(21 * MINUTE);
});

test('left for another window it is abandoned', () => {
  const sitter = new Sitter();
  sitter.does(start);
  sitter.does({ name: 'finishItem', item: 0 });
  const effects = sitter.wait(3, false);
  expect(recordsIn(effects)).toEqual([['endedEarly', 'fold', expect.closeTo(2, 0), 0]]);
  expect(effects).toContainEqual({ type: 'closeWindow' });
});

test('a timer that is stopped stays so for the next stretch, and the time counts for neither', () => {
  const sitter = new Sitter();
  sitter.does(start);
  sitter.wait(1);
  sitter.does({ name: 'holdSession' });
  sitter.wait(4);
  expect(recordsIn(sitter.does({ name: 'finishItem', item: 0 }))).toEqual([['stretch', 'cat-cow', 1, 30]]);
  // To go on to the next one was a sign of life.
  sitter.wait(4);
  expect(sitter.view.state).toBe('stretching');
  expect(recordsIn(sitter.wait(1))).toEqual([['endedEarly', 'fold', 0, 0]]);
});

test('a stretch that is done again after going back is recorded once', () => {
  const sitter = new Sitter();
  sitter.does(start);
  sitter.does({ name: 'finishItem', item: 0 });
  const again: Command = { name: 'finishItem', item: 0 };
  expect(sitter.does(again)).toEqual([{ type: 'ignored', command: again }]);
});

test('the last stretch is finished with the whole, and a stretch by itself has no items', () => {
  const sitter = new Sitter();
  sitter.does(start);
  sitter.does({ name: 'finishItem', item: 0 });
  sitter.does({ name: 'finishItem', item: 1 });
  const last: Command = { name: 'finishItem', item: 2 };
  expect(sitter.does(last)).toEqual([{ type: 'ignored', command: last }]);
  sitter.does({ name: 'start', stretch: 'fold' });
  const first: Command = { name: 'finishItem', item: 0 };
  expect(sitter.does(first)).toEqual([{ type: 'ignored', command: first }]);
});

test('one that is not there, or may not suit the back, is not started', () => {
  const sitter = new Sitter();
  const unknown: Command = { name: 'startRoutine', routine: 'unknown' };
  expect(sitter.does(unknown)).toEqual([{ type: 'ignored', command: unknown }]);
  sitter.settings = { ...defaultSettings, backProfile: { disc: true, backCondition: false } };
  expect(sitter.does(start)).toEqual([{ type: 'ignored', command: start }]);
  expect(sitter.view.state).toBe('sitting');
});

test('starting one of its stretches by itself ends the routine', () => {
  const sitter = new Sitter();
  sitter.does(start);
  const effects = sitter.does({ name: 'start', stretch: 'cat-cow' });
  expect(recordsIn(effects)).toEqual([['endedEarly', 'cat-cow', 0, 30]]);
  expect(effects.at(-1)).toEqual({ type: 'openStretch', stretch: 'cat-cow', variant: 'plain' });
  expect(sitter.state.running?.routine).toBeNull();
});

test('killed in the middle, the stretch that was on has ended early', () => {
  const sitter = new Sitter();
  sitter.does(start);
  sitter.does({ name: 'finishItem', item: 0 });
  sitter.wait(1);
  const kept = keptSchema.parse(JSON.parse(JSON.stringify(keep(sitter.state, sitter.now))));
  expect(kept.running).toEqual(sitter.state.running);
  const { state, effects } = launch(kept, sitter.now, {}, defaultSettings, library);
  expect(recordsIn(effects)).toEqual([['endedEarly', 'fold', 1, 0]]);
  expect(state.running).toBeNull();
});

test('a state that was kept before there were routines is read as it was meant', () => {
  const sitter = new Sitter();
  sitter.does({ name: 'start', stretch: 'fold' });
  const kept = keep(sitter.state, sitter.now);
  const { routine, ...running } = kept.running!;
  expect(routine).toBeNull();
  expect(keptSchema.parse({ ...kept, running })).toEqual(kept);
});
