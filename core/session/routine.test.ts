import { describe, expect, test } from 'vitest';
import { sampleDose, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import { routineTimelineOf } from './routine.ts';
import { timelineOf, type SessionItem } from './timeline.ts';

const settings = { leadInSeconds: 5, breathingFirst: false, doses: {} };
const standing: SessionItem = { stretch: sampleStretch({ id: 'side-bend' }), variant: sampleVariant() };
const onTheFloor: SessionItem = {
  stretch: sampleStretch({ id: 'bridge', places: ['floor'] }),
  variant: sampleVariant(),
};
const inSets: SessionItem = {
  stretch: sampleStretch({ id: 'marching', dose: { ...sampleDose, sets: 3 } }),
  variant: sampleVariant(),
};

/** Kind, item, set and seconds of each phase, in a line each. */
const told = (items: readonly SessionItem[], given = settings) =>
  routineTimelineOf(items, given).phases.map(
    ({ kind, item, set, durationMs }) => `${item} ${kind} ${set} ${durationMs / 1000}`,
  );

const repetition = (item: number, set = 1) => [
  `${item} move ${set} 2`,
  `${item} hold ${set} 10`,
  `${item} move ${set} 2`,
];

describe('a routine', () => {
  test('announces each stretch but the first, long enough to get there', () => {
    expect(told([standing, standing, onTheFloor])).toEqual([
      '0 leadIn 1 5',
      ...repetition(0),
      '1 next 1 10',
      ...repetition(1),
      '2 next 1 15',
      ...repetition(2),
    ]);
  });

  test('a next phase shows the next stretch getting into position', () => {
    const { phases } = routineTimelineOf([standing, onTheFloor], settings);
    expect(phases.find(({ kind }) => kind === 'next')).toMatchObject({
      item: 1,
      from: 'ready',
      to: 'ready',
      step: undefined,
    });
  });

  test('does as many sets as the dose says, with its rests, unless the routine says otherwise', () => {
    const lead = '0 leadIn 1 5';
    expect(told([inSets])).toEqual([
      lead,
      ...repetition(0, 1),
      '0 rest 2 10',
      ...repetition(0, 2),
      '0 rest 3 10',
      ...repetition(0, 3),
    ]);
    expect(told([{ ...inSets, sets: 1 }])).toEqual([lead, ...repetition(0)]);
    expect(routineTimelineOf([standing, { ...inSets, sets: 2 }], settings).items).toMatchObject([
      { sets: 1 },
      { sets: 2 },
    ]);
  });

  test('is preceded once by the breaths that a person may want', () => {
    const breaths = told([standing, standing], { ...settings, breathingFirst: true }).filter((line) =>
      line.includes('breathing'),
    );
    expect(breaths).toHaveLength(6);
    expect(breaths.every((line) => line.startsWith('0 '))).toBe(true);
  });

  test('of one stretch is the session of that stretch', () => {
    const { phases, totalMs } = timelineOf(inSets.stretch, inSets.variant, settings);
    expect(routineTimelineOf([inSets], settings)).toMatchObject({ phases, totalMs });
  });
});
