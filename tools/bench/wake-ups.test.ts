import { expect, test } from 'vitest';
import { readLibrary } from '../read-library.ts';
import { countWakeUps } from './wake-ups.ts';

test('the app wakes four times a minute, every second near a reminder, and once a minute off hours', async () => {
  expect(await countWakeUps(readLibrary())).toEqual({
    farFromDue: 240,
    nearDue: 3600,
    away: 240,
    offHours: 60,
  });
});
