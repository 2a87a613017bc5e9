/** How the steps of a stretch fill a repetition. */
import { describe, expect, test } from 'vitest';
import type { Step } from '../../content/stretch.ts';
import { sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import {
  doseWithoutHold,
  sessionSettings as settings,
  timelineWith,
  timelineLines,
} from '../testing/timeline-trace.ts';
import { timelineOf } from './timeline.ts';

describe('steps', () => {
  test('have their own time and breath', () => {
    const steps: Step[] = [
      { id: 'in', part: 'moveIn', keyframe: 'a', breath: 'in', seconds: 3.5 },
      { id: 'out', part: 'moveOut', keyframe: 'b', breath: 'out' },
    ];
    const { phases } = timelineOf(
      sampleStretch({ dose: doseWithoutHold }),
      sampleVariant({ steps }),
      settings,
    );
    expect(
      phases.map(({ step, durationMs, breath, from, to }) => [step, durationMs, breath, from, to]),
    ).toEqual([
      // Without a set-up step, a repetition begins in the pose in which it ends.
      [undefined, 5000, undefined, 'b', 'b'],
      ['in', 3500, 'in', 'b', 'a'],
      ['out', 2000, 'out', 'a', 'b'],
    ]);
  });

  test('for set-up make the lead-in go from the first set-up pose to the last', () => {
    const steps: Step[] = [
      { id: 'sit', part: 'setUp', keyframe: 'sitting' },
      { id: 'tall', part: 'setUp', keyframe: 'tall' },
      { id: 'stay', part: 'hold', keyframe: 'over' },
    ];
    expect(timelineWith({}, steps).phases[0]).toMatchObject({ from: 'sitting', to: 'tall' });
  });

  const holds = (...seconds: (number | undefined)[]): Step[] =>
    seconds.map((ownSeconds, index) => ({
      id: `hold-${String(index + 1)}`,
      part: 'hold',
      keyframe: 'over',
      ...(ownSeconds !== undefined && { seconds: ownSeconds }),
    }));

  test.each([
    ['the last one gets the remaining time', holds(4, undefined), ['hold hold-1 4', 'hold hold-2 6']],
    ['the last one gets it even if its own seconds differ', holds(4, 2), ['hold hold-1 4', 'hold hold-2 6']],
    ['a single one gets the whole dose', holds(3), ['hold hold-1 10']],
    ['one that gets no time is left out', holds(10, undefined), ['hold hold-1 10']],
    ['together they never exceed the dose', holds(8, 8, 8), ['hold hold-1 8', 'hold hold-2 2']],
  ])('that share a hold: %s', (_, steps, expected) => {
    expect(timelineLines({}, steps).slice(1)).toEqual(expected);
  });

  test('set the pace themselves if the dose has no hold', () => {
    const steps = holds(3, 4);
    const { phases } = timelineOf(
      sampleStretch({ dose: doseWithoutHold }),
      sampleVariant({ steps }),
      settings,
    );
    expect(phases.slice(1).map(({ durationMs }) => durationMs)).toEqual([3000, 4000]);
  });

  test('for rest say how to rest; the dose says how long', () => {
    const steps: Step[] = [...holds(undefined), { id: 'let-go', part: 'rest', keyframe: 'ready' }];
    expect(timelineLines({ restSeconds: { min: 3, max: 5 } }, steps).at(-1)).toBe('rest let-go 3');
  });

  test('that only move in are followed by a hold in the pose that they reach', () => {
    const steps: Step[] = [{ id: 'reach', part: 'moveIn', keyframe: 'reached' }];
    expect(timelineLines({}, steps)).toEqual(['leadIn - 5', 'move reach 2', 'hold reach 10']);
  });
});
