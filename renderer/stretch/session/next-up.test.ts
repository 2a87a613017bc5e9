import { expect, it } from 'vitest';
import { play, playbackPositionAt } from '../../../core/session/playback.ts';
import type { Timeline, Phase } from '../../../core/session/phase.ts';
import { countdownAt } from './countdown.ts';
import { nextUp } from './next-up.ts';
import { shortRoutine, shortTimeline } from '../../testing/timelines.ts';

function at(timeline: Timeline, ms: number) {
  const position = playbackPositionAt(play(0), timeline, ms);
  return nextUp(timeline, position, countdownAt(timeline, position));
}

/** The timeline with some of its phases changed. */
function changed<Given extends Timeline>(
  timeline: Given,
  changes: Readonly<Record<number, Partial<Phase>>>,
): Given {
  return { ...timeline, phases: timeline.phases.map((phase, index) => ({ ...phase, ...changes[index] })) };
}

it('shows what follows a hold in its last three seconds, and nothing while moving', () => {
  // The first hold begins a second early and so takes four seconds.
  const longer = changed(shortTimeline(), {
    1: { durationMs: 1000 },
    2: { startMs: 4000, durationMs: 2000 },
  });
  const steps = [3500, 4999, 5000, 7999, 8500].map((ms) => at(longer, ms)?.phase.step);
  expect(steps).toEqual([undefined, undefined, 'rise', 'rise', undefined]);
});

it('shows nothing during a phase shorter than the preview', () => {
  const hurried = changed(shortTimeline(), { 0: { durationMs: 2999 } });
  expect([at(shortTimeline(), 0)?.phase.step, at(hurried, 0)]).toEqual(['bend', undefined]);
});

it('shows the movement on the other side during the change of sides', () => {
  const sides = changed(shortTimeline(), {
    4: { kind: 'otherSide', side: 'left' },
    5: { side: 'left' },
  });
  const next = at(sides, 7000);
  expect([next?.phase.kind, next?.shows.step, next?.shows.side]).toEqual(['otherSide', 'bend', 'left']);
});

it('shows the next stretch of a routine', () => {
  const endsWithRest = changed(shortRoutine(), {
    7: { durationMs: 1000 },
    8: { kind: 'rest', startMs: 14_000, durationMs: 3000 },
  });
  expect(at(endsWithRest, 15_000)?.phase).toMatchObject({ kind: 'next', item: 1 });
});

it('shows nothing before the end', () => {
  const endsWithHold: Timeline = { phases: shortTimeline().phases.slice(0, 4), totalMs: 8000 };
  expect(at(endsWithHold, 7000)).toBeUndefined();
});
