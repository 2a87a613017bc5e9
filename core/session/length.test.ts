import { describe, expect, test } from 'vitest';
import { sampleStretch, sampleVariant } from '../choice/testing/sample-stretches.ts';
import { lengthMs, shownMinutes, stretchLengthMs } from './length.ts';
import { sessionTimelineOf } from './routine.ts';

const stretch = sampleStretch({ places: ['floor'] });
const variant = sampleVariant();
const settings = { leadInSeconds: 5, breathingFirst: false, doses: {} };

describe('the length', () => {
  test('of a stretch leaves out getting into position and the breaths before it', () => {
    // 2 s in, 10 s held, 2 s out.
    expect(stretchLengthMs(stretch, variant, settings)).toBe(14_000);
    expect(stretchLengthMs(stretch, variant, { ...settings, leadInSeconds: 30, breathingFirst: true })).toBe(
      14_000,
    );
  });

  test('of a routine includes getting from one stretch to the next', () => {
    const items = [
      { stretch, variant },
      { stretch, variant },
    ];
    expect(lengthMs(sessionTimelineOf(items, { ...settings, breathingFirst: true }))).toBe(38_000);
  });
});

test.each([
  [0, 1],
  [20, 1],
  [89.999, 1],
  [90, 2],
  [188, 3],
])('%d s are shown as %i min', (seconds, minutes) => {
  expect(shownMinutes(seconds * 1000)).toBe(minutes);
});
