import { expect, test } from 'vitest';
import { dayTitle } from './day-title.ts';

test.each([
  ['2026-11-24', '2026-11-28', 'Tuesday, November 24'],
  ['2025-11-25', '2026-11-28', 'Tuesday, November 25, 2025'],
  ['2025-12-31', '2026-01-01', 'Wednesday, December 31, 2025'],
])('%s, on %s, is %s', (day, today, title) => {
  expect(dayTitle(day, today)).toBe(title);
});
