import { afterEach, expect, test } from 'vitest';
import { setHourCycle } from '../../../messages/time-of-day.ts';
import { localRange } from './local-time.ts';

afterEach(() => {
  setHourCycle('h23');
});

test.each([
  ['09:00', '12:30', '09:00 – 12:30', '9:00 AM – 12:30 PM'],
  ['22:15', '00:05', '22:15 – 00:05', '10:15 PM – 12:05 AM'],
])('%s to %s is "%s" or "%s"', (from, to, with24, with12) => {
  expect(localRange([from, to])).toBe(with24);
  setHourCycle('h12');
  expect(localRange([from, to])).toBe(with12);
});
