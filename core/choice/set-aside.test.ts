import { expect, test } from 'vitest';
import { HOUR } from '../time/moment.ts';
import { beginSetAside, endSetAside, stillSetAside } from './set-aside.ts';

const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 2, 9);

test('a stretch rests for seven days, to the ms', () => {
  const setAside = beginSetAside({}, 'side-bend', NOW);
  expect(stillSetAside(setAside, NOW + 7 * DAY - 1)).toEqual({ 'side-bend': NOW + 7 * DAY });
  expect(stillSetAside(setAside, NOW + 7 * DAY)).toEqual({});
});

test('made to rest again it does so from then on, and others are left alone', () => {
  const both = beginSetAside(beginSetAside({}, 'side-bend', NOW), 'twist', NOW + DAY);
  expect(beginSetAside(both, 'side-bend', NOW + 2 * DAY)).toEqual({
    'side-bend': NOW + 9 * DAY,
    twist: NOW + 8 * DAY,
  });
  expect(endSetAside(both, 'side-bend')).toEqual({ twist: NOW + 8 * DAY });
});

test('a wall clock that is set back does not make it rest for longer than seven days from then', () => {
  const setAside = beginSetAside({}, 'side-bend', NOW);
  expect(stillSetAside(setAside, NOW - 300 * DAY)).toEqual({ 'side-bend': NOW - 293 * DAY });
});
