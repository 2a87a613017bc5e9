import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import type { Dose } from '../../content/stretch.ts';
import { sampleDose, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import { anySessionSettings } from '../testing/session-arbitraries.ts';
import type { Phase } from './phase.ts';
import {
  nextPhase,
  pausePlayback,
  play,
  previousPhase,
  resumePlayback,
  playbackPositionAt,
} from './playback.ts';
import { routineTimelineOf } from './routine.ts';
import { restart, switchSides, switchVariant, type Run } from './switching.ts';
import type { SessionItem, SessionSettings } from './timeline.ts';

const variants = (['standing', 'floor'] as const).map((place) =>
  sampleVariant({ id: place, places: [place] }),
);

const { holdSeconds, ...doseWithoutHold } = sampleDose;
const anyDose: fastCheck.Arbitrary<Dose> = fastCheck
  .record({
    sets: fastCheck.integer({ min: 1, max: 2 }),
    reps: fastCheck.integer({ min: 1, max: 3 }),
    sides: fastCheck.constantFrom('one', 'each', 'alternating'),
    held: fastCheck.boolean(),
    rest: fastCheck.boolean(),
  })
  .map(({ sets, reps, sides, held, rest }) => ({
    ...doseWithoutHold,
    sets,
    reps: { min: reps, max: reps },
    perSide: sides !== 'one',
    ...(sides === 'alternating' && { alternates: true as const }),
    ...(held && holdSeconds && { holdSeconds }),
    ...(rest && { restSeconds: { min: 3, max: 3 } }),
  }));

const anyItem: fastCheck.Arbitrary<SessionItem> = anyDose.map((dose) => ({
  stretch: sampleStretch({ dose, variants }),
  variant: variants[0]!,
}));
const anyItems = fastCheck.array(anyItem, { minLength: 1, maxLength: 3 });
const anyGap = fastCheck.integer({ min: 0, max: 40_000 });

const switches = ['switchVariant', 'switchSides'] as const;
const keys = [...switches, 'pause', 'resume', 'next', 'back', 'restart'] as const;
type Key = (typeof keys)[number];

function press(run: Run, key: Key, settings: SessionSettings, now: number): Run {
  const { playback, course } = run;
  switch (key) {
    case 'pause':
      return { ...run, playback: pausePlayback(playback, course, now) };
    case 'resume':
      return { ...run, playback: resumePlayback(playback, course, now) };
    case 'next':
      return { ...run, playback: nextPhase(playback, course, now) };
    case 'back':
      return { ...run, playback: previousPhase(playback, course, now) };
    case 'restart':
      return restart(run, settings, now);
    case 'switchSides':
      return switchSides(run, settings, now);
    case 'switchVariant': {
      const { item } = playbackPositionAt(playback, course, now).phase;
      const other = variants.find(({ id }) => id !== run.items[item]?.variant.id);
      return switchVariant(run, other!, settings, now);
    }
  }
}

const beginWith = (items: readonly SessionItem[], settings: SessionSettings): Run => ({
  items,
  course: routineTimelineOf(items, settings),
  playback: play(0),
});

const nameOf = ({ item, side, set, repetition }: Phase): string => `${item} ${side} ${set}.${repetition}`;

/** The repetitions that get done between two positions: those whose hold, or else last movement, ends there. */
function repetitionsDone({ course }: Run, fromMs: number, toMs: number): string[] {
  const ends = new Map<string, number>();
  for (const kind of ['move', 'hold'] as const) {
    const phases = course.phases.filter((phase) => phase.kind === kind);
    for (const name of new Set(phases.map(nameOf))) {
      const last = phases.findLast((phase) => nameOf(phase) === name)!;
      ends.set(name, last.startMs + last.durationMs);
    }
  }
  return [...ends].filter(([, endMs]) => endMs > fromMs && endMs <= toMs).map(([name]) => name);
}

test('the playback position stays within the course, whatever is pressed and however much time passes', () => {
  const anyKeys = fastCheck.array(fastCheck.tuple(fastCheck.constantFrom(...keys), anyGap));
  fastCheck.assert(
    fastCheck.property(anyItems, anySessionSettings, anyKeys, (items, settings, pressed) => {
      let run = beginWith(items, settings);
      let now = 0;
      for (const [key, gap] of pressed) {
        now += gap;
        run = press(run, key, settings, now);
        const { course } = run;
        const position = playbackPositionAt(run.playback, course, now);
        expect(position.positionMs + position.remainingMs).toBe(course.totalMs);
        expect(position.remainingMs).toBeGreaterThanOrEqual(0);
        expect(position.phase.startMs + position.phaseElapsedMs).toBe(position.positionMs);
        expect(position.phaseElapsedMs + position.phaseRemainingMs).toBe(position.phase.durationMs);
        expect(course.phases.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBe(course.totalMs);
      }
    }),
  );
});

test('a session does every repetition exactly once, however it is switched and paused', () => {
  const anyKeys = fastCheck.array(
    fastCheck.tuple(fastCheck.constantFrom(...switches, 'pause', 'resume'), anyGap),
  );
  fastCheck.assert(
    fastCheck.property(anyItems, anySessionSettings, anyKeys, (items, settings, pressed) => {
      const plain = beginWith(items, settings);
      let run = plain;
      let now = 0;
      const done: string[] = [];
      const passTime = (ms: number): void => {
        const before = playbackPositionAt(run.playback, run.course, now).positionMs;
        now += ms;
        done.push(
          ...repetitionsDone(run, before, playbackPositionAt(run.playback, run.course, now).positionMs),
        );
      };
      for (const [key, gap] of pressed) {
        passTime(gap);
        run = press(run, key, settings, now);
      }
      run = press(run, 'resume', settings, now);
      passTime(run.course.totalMs);
      expect(playbackPositionAt(run.playback, run.course, now).done).toBe(true);
      expect(done.toSorted()).toEqual(repetitionsDone(plain, 0, plain.course.totalMs).toSorted());
    }),
  );
});

test('switching in a repetition keeps its set; switching the variant also keeps its side and number', () => {
  fastCheck.assert(
    fastCheck.property(
      anyItems,
      anySessionSettings,
      fastCheck.nat(),
      fastCheck.constantFrom(...switches),
      (items, settings, moment, key) => {
        const run = beginWith(items, settings);
        const now = moment % run.course.totalMs;
        const before = playbackPositionAt(run.playback, run.course, now);
        fastCheck.pre(before.phase.kind === 'move' || before.phase.kind === 'hold');
        fastCheck.pre(repetitionsDone(run, now, Infinity).includes(nameOf(before.phase)));
        const after = press(run, key, settings, now);
        const { phase } = playbackPositionAt(after.playback, after.course, now);
        expect([phase.item, phase.set]).toEqual([before.phase.item, before.phase.set]);
        if (key === 'switchVariant') expect(nameOf(phase)).toBe(nameOf(before.phase));
      },
    ),
  );
});
