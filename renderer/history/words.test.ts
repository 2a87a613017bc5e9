import { expect, test } from 'vitest';
import { sayLength, sayMinutes } from '../../messages/lengths.ts';
import { say } from '../../messages/say.ts';
import { importWords } from './outcome-words.ts';

test.each([
  [0, '0 min'],
  [59, '59 min'],
  [60, '1 h'],
  [61, '1 h 1 min'],
  [310, '5 h 10 min'],
])('%d minutes are %j', (minutes, words) => {
  expect(sayMinutes(minutes)).toBe(words);
});

test('a length is in full minutes, like the sitting time', () => {
  expect(sayLength(60.9 * 60_000)).toBe('1 h');
  expect(sayLength(59_000)).toBe('0 min');
});

test('says what changed, with lengths, days and the previous period', () => {
  expect(say({ key: 'history_sat_less', values: { unit: 'week', minutes: 310, difference: 40 } })).toBe(
    'You sat 5 h 10 min a day, 40 min less than in the week before.',
  );
  const bout = { unit: 'month', minutes: 110, day: '2026-11-24', before: 75 } as const;
  expect(say({ key: 'history_longest_bout', values: bout })).toBe(
    'Your longest bout was 1 h 50 min, on Tuesday, November 24. In the month before, it was 1 h 15 min.',
  );
});

test.each([
  [0, 0, 0, 'Nothing added: the file has no records.'],
  [0, 2, 0, 'Nothing added: your history already has all of these records.'],
  [3, 0, 0, '3 records added.'],
  [3, 1, 0, '3 records added. Your history already had 1 record of the file.'],
  [
    0,
    0,
    1,
    'Nothing added. 1 record was left out, because your history says something else about that time.',
  ],
  [
    1,
    2,
    3,
    '1 record added. Your history already had 2 records of the file. 3 records were left out, because your history says something else about that time.',
  ],
])('an import that adds %d, finds %d and leaves out %d says so', (added, present, conflicting, text) => {
  expect(importWords({ outcome: 'imported', added, present, conflicting })).toEqual({ failed: false, text });
});
