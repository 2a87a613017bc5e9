import { expect, test } from 'vitest';
import { compared, lineOf, medianOf, uncurlOnly } from './table.ts';

test('the median is the middle value, or the upper of the two middle ones', () => {
  expect(medianOf([9, 1, 5])).toBe(5);
  expect(medianOf([9, 1, 5, 7])).toBe(7);
  expect(medianOf([])).toBeNaN();
});

test('a row has both apps, how much more Uncurl needs, and the ratio', () => {
  const measured = { bare: [{ ms: 300 }, { ms: 400 }, { ms: 900 }], uncurl: [{ ms: 512.4 }] };
  const rows = [compared('start, ms', measured, ({ ms }) => ms), uncurlOnly('pictures', 14.96)];
  expect(rows.map(lineOf)).toEqual(['| start, ms | 400 | 512 | 112 | 1.28 |', '| pictures |  | 15 |  |  |']);
});

test('nothing is no ratio', () => {
  expect(lineOf({ figure: 'stays, MB', bare: 0, uncurl: 0.125 })).toContain('| 0 | 0.125 | 0.125 |  |');
});

test('what differs only by rounding doesn’t differ', () => {
  expect(lineOf({ figure: 'a minute, s', bare: 0.3, uncurl: 0.1 + 0.2 })).toBe(
    '| a minute, s | 0.3 | 0.3 | 0 | 1.00 |',
  );
  expect(lineOf({ figure: 'a minute, s', bare: 0.1 + 0.2, uncurl: 0.3 })).toBe(
    '| a minute, s | 0.3 | 0.3 | 0 | 1.00 |',
  );
});
