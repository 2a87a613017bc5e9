import { expect, test } from 'vitest';
import { HOUR } from '../moment.ts';
import { beginRest, endRest, stillResting } from './rest.ts';

const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 2, 9);

test('a stretch rests for seven days, to the ms', () => {
  const resting = beginRest({}, 'side-bend', NOW);
  expect(stillResting(resting, NOW + 7 * DAY - 1)).toEqual({ 'side-bend': NOW + 7 * DAY });
  expect(stillResting(resting, NOW + 7 * DAY)).toEqual({});
});

test('made to rest again it does so from then on, and others are left alone', () => {
  const both = beginRest(beginRest({}, 'side-bend', NOW), 'twist', NOW + DAY);
  expect(beginRest(both, 'side-bend', NOW + 2 * DAY)).toEqual({
    'side-bend': NOW + 9 * DAY,
    twist: NOW + 8 * DAY,
  });
  expect(endRest(both, 'side-bend')).toEqual({ twist: NOW + 8 * DAY });
});

test('a wall clock that is set back does not make it rest for longer than seven days from then', () => {
  const resting = beginRest({}, 'side-bend', NOW);
  expect(stillResting(resting, NOW - 300 * DAY)).toEqual({ 'side-bend': NOW - 293 * DAY });
});
