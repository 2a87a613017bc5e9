import { expect, test } from 'vitest';
import { temporaryFolder } from '../../electron/testing/temporary-folder.ts';
import { writeYears } from './history.ts';

test('a year of history takes less than a megabyte, so five years take less than five', () => {
  expect(writeYears(temporaryFolder(), 1, ['side-bend', 'bridge'])).toBeLessThan(1);
});
