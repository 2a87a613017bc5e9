import { expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { fittingStretches, longestOf } from './fitting.ts';

const { entries } = readLibrary();
const nowhere = { seated: false, standing: false, floor: false };

const fitting = (changed: Partial<Settings>) => fittingStretches(entries, { ...defaultSettings, ...changed });
const anywhere: Partial<Settings> = {
  places: { seated: true, standing: true, floor: true },
  maxMinutes: null,
};

test('with no limit, every stretch fits', () => {
  expect(fitting(anywhere)).toHaveLength(entries.length);
});

test('a back condition, a place and a length each leave fewer', () => {
  const all = fitting(anywhere).length;
  const disc = { backProfile: { disc: true, backCondition: false } };
  expect(fitting({ ...anywhere, ...disc }).length).toBeLessThan(all);
  expect(fitting({ ...anywhere, maxMinutes: 1 }).length).toBeLessThan(all);
  expect(fitting({ ...anywhere, places: { ...nowhere, seated: true } }).length).toBeLessThan(all);
});

test('the longest is as long as the limit allows, and done where the settings allow it', () => {
  const places = { ...nowhere, standing: true };
  const stretches = fitting({ places, maxMinutes: 3 });
  const longest = longestOf(stretches);
  expect(longest?.minutes).toBe(Math.max(...stretches.map(({ minutes }) => minutes)));
  expect(longest?.minutes).toBeLessThanOrEqual(3);
});

test('if none fits, there is no longest', () => {
  expect(longestOf(fitting({ places: nowhere }))).toBeUndefined();
});
