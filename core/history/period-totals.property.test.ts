import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { daysOfMonth } from '../testing/day-summary-arbitrary.ts';
import { totalsOf } from './period-totals.ts';

const november = daysOfMonth('2026-11');
const december = daysOfMonth('2026-12');

test('a period’s totals are the sum of its parts', () => {
  fastCheck.assert(
    fastCheck.property(november, december, (first, second) => {
      const [one, other, both] = [totalsOf(first), totalsOf(second), totalsOf([...first, ...second])];
      for (const name of ['days', 'sittingMs', 'standingMs'] as const) {
        expect(both[name]).toBe(one[name] + other[name]);
      }
      expect(both.reminders.shown).toBe(one.reminders.shown + other.reminders.shown);
      expect(both.reminders.answered).toBe(one.reminders.answered + other.reminders.answered);
      for (const answer of ['better', 'same', 'worse'] as const) {
        expect(both.comfort[answer]).toBe(one.comfort[answer] + other.comfort[answer]);
      }
      const [longest] = [one.longestBout, other.longestBout]
        .filter((bout) => bout !== undefined)
        .sort((some, more) => more.ms - some.ms);
      expect(both.longestBout).toEqual(longest);
    }),
  );
});

test('stretches are counted by their id, the most frequent first', () => {
  fastCheck.assert(
    fastCheck.property(november, (days) => {
      const { stretches } = totalsOf(days);
      for (const [id, times] of stretches) {
        const counts = days.map((day) => (Object.hasOwn(day.stretches, id) ? (day.stretches[id] ?? 0) : 0));
        expect(times).toBe(counts.reduce((sum, count) => sum + count, 0));
      }
      const times = stretches.map(([, count]) => count);
      expect(times).toEqual([...times].sort((one, other) => other - one));
      expect(new Set(stretches.map(([id]) => id)).size).toBe(stretches.length);
    }),
  );
});
