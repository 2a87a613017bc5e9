import { expect, test } from 'vitest';
import { sampleStretch, sampleVariant } from '../../core/choice/testing/sample-stretches.ts';
import { sessionTimelineOf } from '../../core/session/routine.ts';
import { defaultSettings } from '../../core/settings/settings.ts';
import { punctualityOf } from './punctuality.ts';

// 5 s to get ready, then three times: 2 s in, 10 s held, 2 s out.
const stretch = sampleStretch({
  dose: {
    sets: 1,
    reps: { min: 3, max: 3 },
    holdSeconds: { min: 10, max: 10 },
    perSide: false,
    suggested: true,
    assumed: [],
  },
});
const timeline = sessionTimelineOf([{ stretch, variant: sampleVariant() }], defaultSettings);

const BEGUN = 5000;
const shownFrom = (firstLate: number, ...lateMs: number[]) => [
  { name: 'Get ready', atMs: BEGUN + firstLate },
  ...lateMs.flatMap((late, index) => {
    const moveIn = BEGUN + 5000 + index * 14_000;
    return [
      ...(index === 0 ? [{ name: 'Move', atMs: moveIn }] : []),
      { name: 'Hold', atMs: moveIn + 2000 },
      { name: 'Move', atMs: moveIn + 12_000 + late },
    ];
  }),
];

test.each([
  ['the beginning', 0, [1, 30, 4], { medianLateMs: 4, mostLateMs: 30 }],
  [
    'the most punctual hold, if the beginning was shown late',
    60,
    [1, 31, 5],
    { medianLateMs: 4, mostLateMs: 30 },
  ],
])('each hold is compared with its planned end, counted from %s', (_, first, late, expected) => {
  expect(punctualityOf(shownFrom(first, ...late), timeline)).toEqual({ holds: 3, seconds: 47, ...expected });
});

test('a hold that was not shown is an error', () => {
  expect(() => punctualityOf(shownFrom(0, 1, 2), timeline)).toThrow('2 holds were shown, 3 were planned');
});
