import { expect, test } from 'vitest';
import { readLibrary } from '../read-library.ts';
import { countWakeUps } from './wake-ups.ts';

test('the app wakes four times a minute, and every second near a reminder', async () => {
  expect(await countWakeUps(readLibrary())).toEqual({
    farFromDue: 240,
    nearDue: 3600,
    away: 240,
    offHours: 240,
  });
});
