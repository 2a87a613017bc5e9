import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import type { Dose } from '../../content/stretch.ts';
import { sampleDose, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import { anySessionSettings } from '../testing/session-arbitraries.ts';
import { doseWithoutHold } from '../testing/timeline-trace.ts';
import type { Phase } from './phase.ts';
import {
  nextPhase,
  pausePlayback,
  play,
  previousPhase,
  resumePlayback,
  playbackPositionAt,
} from './playback.ts';
import { sessionTimelineOf } from './routine.ts';
import type { SessionLayout } from './session-layout.ts';
import { restart, switchSides, switchVariant } from './switching.ts';
import type { SessionItem, SessionSettings } from './timeline.ts';

const variants = (['standing', 'floor'] as const).map((place) =>
  sampleVariant({ id: place, places: [place] }),
);

const { holdSeconds } = sampleDose;
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

function press(layout: SessionLayout, key: Key, settings: SessionSettings, now: number): SessionLayout {
  const { playback, timeline } = layout;
  switch (key) {
    case 'pause':
      return { ...layout, playback: pausePlayback(playback, timeline, now) };
    case 'resume':
      return { ...layout, playback: resumePlayback(playback, timeline, now) };
    case 'next':
      return { ...layout, playback: nextPhase(playback, timeline, now) };
    case 'back':
      return { ...layout, playback: previousPhase(playback, timeline, now) };
    case 'restart':
      return restart(layout, settings, now);
    case 'switchSides':
      return switchSides(layout, settings, now);
    case 'switchVariant': {
      const { item } = playbackPositionAt(playback, timeline, now).phase;
      const other = variants.find(({ id }) => id !== layout.items[item]?.variant.id);
      return switchVariant(layout, other!, settings, now);
    }
  }
}

const beginWith = (items: readonly SessionItem[], settings: SessionSettings): SessionLayout => ({
  items,
  timeline: sessionTimelineOf(items, settings),
  playback: play(0),
});

const nameOf = ({ item, side, set, repetition }: Phase): string => `${item} ${side} ${set}.${repetition}`;

/** The repetitions that get done between two positions: those whose hold, or else last movement, ends there. */
function repetitionsDone({ timeline }: SessionLayout, fromMs: number, toMs: number): string[] {
  const ends = new Map<string, number>();
  for (const kind of ['move', 'hold'] as const) {
    const phases = timeline.phases.filter((phase) => phase.kind === kind);
    for (const name of new Set(phases.map(nameOf))) {
      const last = phases.findLast((phase) => nameOf(phase) === name)!;
      ends.set(name, last.startMs + last.durationMs);
    }
  }
  return [...ends].filter(([, endMs]) => endMs > fromMs && endMs <= toMs).map(([name]) => name);
}

test('the playback position stays within the timeline, whatever is pressed and however much time passes', () => {
  const anyKeys = fastCheck.array(fastCheck.tuple(fastCheck.constantFrom(...keys), anyGap));
  fastCheck.assert(
    fastCheck.property(anyItems, anySessionSettings, anyKeys, (items, settings, pressed) => {
      let layout = beginWith(items, settings);
      let now = 0;
      for (const [key, gap] of pressed) {
        now += gap;
        layout = press(layout, key, settings, now);
        const { timeline } = layout;
        const position = playbackPositionAt(layout.playback, timeline, now);
        expect(position.positionMs + position.remainingMs).toBe(timeline.totalMs);
        expect(position.remainingMs).toBeGreaterThanOrEqual(0);
        expect(timeline.phases[position.phaseIndex]).toBe(position.phase);
        expect(position.phase.startMs + position.phaseElapsedMs).toBe(position.positionMs);
        expect(position.phaseElapsedMs + position.phaseRemainingMs).toBe(position.phase.durationMs);
        expect(timeline.phases.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBe(timeline.totalMs);
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
      let layout = plain;
      let now = 0;
      const done: string[] = [];
      const passTime = (ms: number): void => {
        const before = playbackPositionAt(layout.playback, layout.timeline, now).positionMs;
        now += ms;
        done.push(
          ...repetitionsDone(
            layout,
            before,
            playbackPositionAt(layout.playback, layout.timeline, now).positionMs,
          ),
        );
      };
      for (const [key, gap] of pressed) {
        passTime(gap);
        layout = press(layout, key, settings, now);
      }
      layout = press(layout, 'resume', settings, now);
      passTime(layout.timeline.totalMs);
      expect(playbackPositionAt(layout.playback, layout.timeline, now).done).toBe(true);
      expect(done.toSorted()).toEqual(repetitionsDone(plain, 0, plain.timeline.totalMs).toSorted());
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
        const layout = beginWith(items, settings);
        const now = moment % layout.timeline.totalMs;
        const before = playbackPositionAt(layout.playback, layout.timeline, now);
        fastCheck.pre(before.phase.kind === 'move' || before.phase.kind === 'hold');
        fastCheck.pre(repetitionsDone(layout, now, Infinity).includes(nameOf(before.phase)));
        const after = press(layout, key, settings, now);
        const { phase } = playbackPositionAt(after.playback, after.timeline, now);
        expect([phase.item, phase.set]).toEqual([before.phase.item, before.phase.set]);
        if (key === 'switchVariant') expect(nameOf(phase)).toBe(nameOf(before.phase));
      },
    ),
  );
});
