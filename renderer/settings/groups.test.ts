import { expect, test } from 'vitest';
import { settingsSections } from '../../core/navigation/settings-sections.ts';
import { groups } from './groups.ts';

test('the screen has the sections that links name, in the same order', () => {
  expect(groups.flatMap(({ sections }) => sections.map(({ id }) => id))).toEqual(settingsSections);
});
