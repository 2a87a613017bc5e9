import { expect, test } from 'vitest';
import { HOUR } from '../time/moment.ts';
import { bringStretchBack, setStretchAside, stillSetAside } from './set-aside.ts';

const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 2, 2, 9);

test('a stretch is set aside for exactly seven days', () => {
  const setAside = setStretchAside({}, 'side-bend', NOW);
  expect(stillSetAside(setAside, NOW + 7 * DAY - 1)).toEqual({ 'side-bend': NOW + 7 * DAY });
  expect(stillSetAside(setAside, NOW + 7 * DAY)).toEqual({});
});

test('setting a stretch aside again starts a new week, and affects no other stretch', () => {
  const both = setStretchAside(setStretchAside({}, 'side-bend', NOW), 'twist', NOW + DAY);
  expect(setStretchAside(both, 'side-bend', NOW + 2 * DAY)).toEqual({
    'side-bend': NOW + 9 * DAY,
    twist: NOW + 8 * DAY,
  });
  expect(bringStretchBack(both, 'side-bend')).toEqual({ twist: NOW + 8 * DAY });
});

test('after the wall clock is set back, a stretch is set aside for at most seven days from then', () => {
  const setAside = setStretchAside({}, 'side-bend', NOW);
  expect(stillSetAside(setAside, NOW - 300 * DAY)).toEqual({ 'side-bend': NOW - 293 * DAY });
});
