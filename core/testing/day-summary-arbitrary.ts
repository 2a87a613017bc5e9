/** Random totals of days. */
import fastCheck, { type Arbitrary } from 'fast-check';
import type { DaySummary } from '../history/day-summary.ts';
import { HOUR } from '../time/moment.ts';

const count = fastCheck.nat(20);
const length = fastCheck.oneof(fastCheck.constant(0), fastCheck.nat(14 * HOUR));

const totals = fastCheck.record({
  sittingMs: length,
  standingMs: length,
  longestBoutMs: length,
  bouts: count,
  stretches: fastCheck.dictionary(fastCheck.constantFrom('side-bend', 'bridge', 'constructor'), count),
  reminders: fastCheck.record({ shown: count, answered: count }),
  comfort: fastCheck.record({ better: count, same: count, worse: count }),
});

/** The totals of some of the days of a month, such as `2026-11`, in their order. */
export function daysOfMonth(month: string, most = 28): Arbitrary<readonly DaySummary[]> {
  return fastCheck
    .uniqueArray(fastCheck.integer({ min: 1, max: 28 }), { maxLength: most })
    .chain((dates) =>
      fastCheck.tuple(
        ...dates
          .sort((one, other) => one - other)
          .map((date) =>
            totals.map((rest) => ({ day: `${month}-${String(date).padStart(2, '0')}`, ...rest })),
          ),
      ),
    );
}
