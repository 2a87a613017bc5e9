import { describe, expect, test } from 'vitest';
import { sampleDose, sampleStretch, sampleVariant } from '../choice/sample-stretches.ts';
import type { Dose, Place, Step } from '../../content/stretch.ts';
import { itemTimeline, leadInOf, sessionLengthMs, timelineOf } from './timeline.ts';

const settings = { leadInSeconds: 5, breathingFirst: false, doses: {} };

const timelineWith = (dose: Partial<Dose>, steps?: Step[], given = settings) => {
  const variant = sampleVariant(steps && { steps });
  return timelineOf(sampleStretch({ dose: { ...sampleDose, ...dose } }), variant, given);
};

/** Kind, step and seconds of each phase, in a line each. */
const told = (dose: Partial<Dose>, steps?: Step[], given = settings) =>
  timelineWith(dose, steps, given).phases.map(
    ({ kind, step, durationMs }) => `${kind} ${step ?? '-'} ${durationMs / 1000}`,
  );

const doseWithoutHold: Dose = {
  sets: 1,
  reps: { min: 1, max: 1 },
  perSide: false,
  prescribed: true,
  assumed: [],
};

const repetition = ['move reach 2', 'hold stay 10', 'move return 2'];

describe('a session', () => {
  test('takes the minimum of every range', () => {
    const { phases, totalMs, sets, repetitions, perSide } = timelineWith({});
    expect(totalMs).toBe(19_000);
    expect({ sets, repetitions, perSide }).toEqual({ sets: 1, repetitions: 1, perSide: false });
    expect(phases).toEqual([
      {
        kind: 'leadIn',
        startMs: 0,
        durationMs: 5000,
        step: undefined,
        from: 'ready',
        to: 'ready',
        breath: undefined,
        side: 'right',
        set: 1,
        repetition: 1,
        item: 0,
      },
      {
        kind: 'move',
        startMs: 5000,
        durationMs: 2000,
        step: 'reach',
        from: 'ready',
        to: 'reached',
        breath: undefined,
        side: 'right',
        set: 1,
        repetition: 1,
        item: 0,
      },
      {
        kind: 'hold',
        startMs: 7000,
        durationMs: 10_000,
        step: 'stay',
        from: 'reached',
        to: 'reached',
        breath: undefined,
        side: 'right',
        set: 1,
        repetition: 1,
        item: 0,
      },
      {
        kind: 'move',
        startMs: 17_000,
        durationMs: 2000,
        step: 'return',
        from: 'reached',
        to: 'ready',
        breath: undefined,
        side: 'right',
        set: 1,
        repetition: 1,
        item: 0,
      },
    ]);
  });

  test('goes through the repetitions', () => {
    expect(told({ reps: { min: 2, max: 4 } })).toEqual(['leadIn - 5', ...repetition, ...repetition]);
    expect(timelineWith({ reps: { min: 2, max: 4 } }).phases.map((phase) => phase.repetition)).toEqual([
      1, 1, 1, 1, 2, 2, 2,
    ]);
  });

  test('lets the sides take turns at every repetition, without a pause, where the dose says so', () => {
    const { phases } = timelineWith({ reps: { min: 2, max: 2 }, perSide: true, alternates: true });
    expect(phases.filter(({ kind }) => kind === 'otherSide')).toEqual([]);
    expect(
      phases.filter(({ kind }) => kind === 'hold').map((phase) => [phase.side, phase.repetition]),
    ).toEqual([
      ['right', 1],
      ['left', 1],
      ['right', 2],
      ['left', 2],
    ]);
  });

  test('does the right side, announces the other, and does that', () => {
    expect(told({ perSide: true })).toEqual(['leadIn - 5', ...repetition, 'otherSide - 3', ...repetition]);
    expect(timelineWith({ perSide: true }).phases.map((phase) => phase.side)).toEqual([
      ...Array<string>(4).fill('right'),
      ...Array<string>(4).fill('left'),
    ]);
  });

  test('rests between sets, and begins each on the right side', () => {
    expect(told({ sets: 2 })).toEqual(['leadIn - 5', ...repetition, 'rest - 10', ...repetition]);
    const { phases } = timelineWith({ sets: 2, perSide: true });
    expect(phases.slice(7).map(({ kind, side, set }) => [kind, side, set])).toEqual([
      ['move', 'left', 1],
      ['rest', 'right', 2],
      ['otherSide', 'right', 2],
      ['move', 'right', 2],
      ['hold', 'right', 2],
      ['move', 'right', 2],
      ['otherSide', 'left', 2],
      ['move', 'left', 2],
      ['hold', 'left', 2],
      ['move', 'left', 2],
    ]);
  });

  test('rests after each repetition where the dose says so', () => {
    expect(told({ restSeconds: { min: 3, max: 5 } })).toEqual(['leadIn - 5', ...repetition, 'rest - 3']);
  });

  test('begins with three breaths where the person wants them', () => {
    const { phases } = timelineWith({}, undefined, { ...settings, breathingFirst: true });
    expect(phases.slice(0, 7).map(({ kind, breath, repetition: count }) => [kind, breath, count])).toEqual([
      ['breathing', 'in', 1],
      ['breathing', 'out', 1],
      ['breathing', 'in', 2],
      ['breathing', 'out', 2],
      ['breathing', 'in', 3],
      ['breathing', 'out', 3],
      ['leadIn', undefined, 1],
    ]);
  });

  test('leaves more time to get down to the floor, but only where there is no other place', () => {
    const leadInMs = (places: Place[]) =>
      timelineOf(sampleStretch({ places }), sampleVariant(), settings).phases[0]?.durationMs;
    expect(leadInMs(['floor'])).toBe(15_000);
    expect(leadInMs(['floor', 'standing'])).toBe(5000);
    expect(leadInMs(['seated'])).toBe(5000);
  });

  test('begins every set with the side that the person wants', () => {
    const item = {
      stretch: sampleStretch({ dose: { ...sampleDose, sets: 2, perSide: true } }),
      variant: sampleVariant(),
      firstSide: 'left' as const,
    };
    const { phases, sides } = itemTimeline(item, settings, leadInOf(item, settings));
    expect(sides).toEqual(['left', 'right']);
    expect(phases[0]?.side).toBe('left');
    expect(phases.filter(({ kind }) => kind === 'hold').map(({ side, set }) => `${set} ${side}`)).toEqual([
      '1 left',
      '1 right',
      '2 left',
      '2 right',
    ]);
  });

  test('takes the lead-in that the person needs', () => {
    expect(told({}, undefined, { ...settings, leadInSeconds: 20 })[0]).toBe('leadIn - 20');
  });
});

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
    expect(told({}, steps).slice(1)).toEqual(expected);
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
    expect(told({ restSeconds: { min: 3, max: 5 } }, steps).at(-1)).toBe('rest let-go 3');
  });

  test('that only move in are held in the pose that they reach', () => {
    const steps: Step[] = [{ id: 'reach', part: 'moveIn', keyframe: 'reached' }];
    expect(told({}, steps)).toEqual(['leadIn - 5', 'move reach 2', 'hold reach 10']);
  });
});

test("a variant's own dose rules over the stretch's", () => {
  const variant = sampleVariant({ dose: { ...sampleDose, reps: { min: 3, max: 3 } } });
  expect(timelineOf(sampleStretch(), variant, settings).repetitions).toBe(3);
  expect(sessionLengthMs(sampleStretch(), variant, settings)).toBe(47_000);
});

describe('a dose that the person has raised', () => {
  const lengthWith = (wanted: { holdSeconds?: number; reps?: number }, variant = sampleVariant()) =>
    sessionLengthMs(sampleStretch(), variant, { ...settings, doses: { sample: wanted } });

  test('makes the session longer', () => {
    expect(lengthWith({ holdSeconds: 20 })).toBe(29_000);
    expect(lengthWith({ reps: 2 })).toBe(33_000);
    expect(lengthWith({ holdSeconds: 12.5, reps: 3 })).toBe(5000 + 3 * 16_500);
  });

  test('never leaves the range of its source, nor of the variant', () => {
    expect(lengthWith({ holdSeconds: 600, reps: 60 })).toBe(5000 + 3 * 34_000);
    expect(lengthWith({ holdSeconds: 1, reps: 1 })).toBe(19_000);
    const gentle = sampleVariant({ dose: { ...sampleDose, holdSeconds: { min: 3, max: 5 } } });
    expect(lengthWith({ holdSeconds: 20 }, gentle)).toBe(14_000);
  });

  test('leaves other stretches alone, and holds where there are none', () => {
    const doses = { other: { reps: 3 }, sample: { holdSeconds: 20 } };
    expect(sessionLengthMs(sampleStretch({ id: 'third' }), sampleVariant(), { ...settings, doses })).toBe(
      19_000,
    );
    const { phases } = timelineOf(sampleStretch({ dose: doseWithoutHold }), sampleVariant(), {
      ...settings,
      doses,
    });
    expect(phases.find(({ kind }) => kind === 'hold')?.durationMs).toBe(2000);
  });
});
