import { describe, expect, test } from 'vitest';
import { sampleDose, sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import { sessionTimelineOf } from './routine.ts';
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

/** A line for each phase: item, kind, set and seconds. */
const phaseLines = (items: readonly SessionItem[], sessionSettings = settings) =>
  sessionTimelineOf(items, sessionSettings).phases.map(
    ({ kind, item, set, durationMs }) => `${item} ${kind} ${set} ${durationMs / 1000}`,
  );

const repetition = (item: number, set = 1) => [
  `${item} move ${set} 2`,
  `${item} hold ${set} 10`,
  `${item} move ${set} 2`,
];

describe('a routine', () => {
  test('announces each stretch but the first, with enough time to get into position', () => {
    expect(phaseLines([standing, standing, onTheFloor])).toEqual([
      '0 leadIn 1 5',
      ...repetition(0),
      '1 next 1 10',
      ...repetition(1),
      '2 next 1 15',
      ...repetition(2),
    ]);
  });

  test('shows the first pose of the next stretch while announcing it', () => {
    const { phases } = sessionTimelineOf([standing, onTheFloor], settings);
    expect(phases.find(({ kind }) => kind === 'next')).toMatchObject({
      item: 1,
      from: 'ready',
      to: 'ready',
      step: undefined,
    });
  });

  test('does the sets of the dose, with rests between them, unless the routine says otherwise', () => {
    const lead = '0 leadIn 1 5';
    expect(phaseLines([inSets])).toEqual([
      lead,
      ...repetition(0, 1),
      '0 rest 2 10',
      ...repetition(0, 2),
      '0 rest 3 10',
      ...repetition(0, 3),
    ]);
    expect(phaseLines([{ ...inSets, sets: 1 }])).toEqual([lead, ...repetition(0)]);
    expect(sessionTimelineOf([standing, { ...inSets, sets: 2 }], settings).items).toMatchObject([
      { sets: 1 },
      { sets: 2 },
    ]);
  });

  test('begins with the optional breaths only once', () => {
    const breaths = phaseLines([standing, standing], { ...settings, breathingFirst: true }).filter((line) =>
      line.includes('breathing'),
    );
    expect(breaths).toHaveLength(6);
    expect(breaths.every((line) => line.startsWith('0 '))).toBe(true);
  });

  test('of one stretch has the phases of that stretch', () => {
    const { phases, totalMs } = timelineOf(inSets.stretch, inSets.variant, settings);
    expect(sessionTimelineOf([inSets], settings)).toMatchObject({ phases, totalMs });
  });
});
