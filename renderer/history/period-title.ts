import type { Period } from '../../core/history/period.ts';
import { sayDate, sayDates } from '../../messages/dates.ts';

/** Returns a period's name: "November 23 – 29, 2026", "November 2026" or "2026". */
export function periodTitle({ unit, first, last }: Period): string {
  switch (unit) {
    case 'week':
      return sayDates(first, last);
    case 'month':
      return sayDate(first, { month: 'long', year: 'numeric' });
    case 'year':
      return sayDate(first, { year: 'numeric' });
  }
}
