/** How a stretch's steps fill a repetition. */
import { describe, expect, test } from 'vitest';
import type { Step } from '../../content/stretch.ts';
import { sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import {
  doseWithoutHold,
  sessionSettings as settings,
  timelineWith,
  toldTimeline,
} from '../testing/timeline-trace.ts';
import { timelineOf } from './timeline.ts';

describe('steps', () => {
  test('take their own time, and carry their breath', () => {
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
      // Without a set-up step a repetition begins where it ends.
      [undefined, 5000, undefined, 'b', 'b'],
      ['in', 3500, 'in', 'b', 'a'],
      ['out', 2000, 'out', 'a', 'b'],
    ]);
  });

  test('get into position in the lead-in, from the first set-up pose to the last', () => {
    const steps: Step[] = [
      { id: 'sit', part: 'setUp', keyframe: 'sitting' },
      { id: 'tall', part: 'setUp', keyframe: 'tall' },
      { id: 'stay', part: 'hold', keyframe: 'over' },
    ];
    expect(timelineWith({}, steps).phases[0]).toMatchObject({ from: 'sitting', to: 'tall' });
  });

  const holds = (...seconds: (number | undefined)[]): Step[] =>
    seconds.map((given, index) => ({
      id: `hold-${String(index + 1)}`,
      part: 'hold',
      keyframe: 'over',
      ...(given !== undefined && { seconds: given }),
    }));

  test.each([
    ['the last takes what remains', holds(4, undefined), ['hold hold-1 4', 'hold hold-2 6']],
    ['also when it says otherwise', holds(4, 2), ['hold hold-1 4', 'hold hold-2 6']],
    ['the dose rules over a single one', holds(3), ['hold hold-1 10']],
    ['what no longer fits is left out', holds(10, undefined), ['hold hold-1 10']],
    ['nothing exceeds the dose', holds(8, 8, 8), ['hold hold-1 8', 'hold hold-2 2']],
  ])('that share a hold: %s', (_, steps, expected) => {
    expect(toldTimeline({}, steps).slice(1)).toEqual(expected);
  });

  test('without a dose for the hold set the pace themselves', () => {
    const steps = holds(3, 4);
    const { phases } = timelineOf(
      sampleStretch({ dose: doseWithoutHold }),
      sampleVariant({ steps }),
      settings,
    );
    expect(phases.slice(1).map(({ durationMs }) => durationMs)).toEqual([3000, 4000]);
  });

  test('to rest show how; the dose says how long', () => {
    const steps: Step[] = [...holds(undefined), { id: 'let-go', part: 'rest', keyframe: 'ready' }];
    expect(toldTimeline({ restSeconds: { min: 3, max: 5 } }, steps).at(-1)).toBe('rest let-go 3');
  });

  test('that only move in are held in the pose that they reach', () => {
    const steps: Step[] = [{ id: 'reach', part: 'moveIn', keyframe: 'reached' }];
    expect(toldTimeline({}, steps)).toEqual(['leadIn - 5', 'move reach 2', 'hold reach 10']);
  });
});
