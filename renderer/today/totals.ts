/** A day's totals in words. */
import type { DaySummary } from '../../core/history/day-summary.ts';
import * as m from '../../messages/compiled/messages.js';
import { sayLength } from '../../messages/lengths.ts';
import { listed } from '../../messages/say.ts';

/** Returns how many stretches were finished on a day. */
export function stretchesIn({ stretches }: DaySummary): number {
  return Object.values(stretches).reduce((sum, times) => sum + times, 0);
}

/** Returns a day in one line: "sat 6 h 10 min, stood 40 min, 3 stretches". What was nothing is left out. */
export function totalsLine(summary: DaySummary): string {
  const { sittingMs, standingMs } = summary;
  const count = stretchesIn(summary);
  return listed([
    m.today_totals_sat({ length: sayLength(sittingMs) }),
    ...(standingMs > 0 ? [m.today_totals_stood({ length: sayLength(standingMs) })] : []),
    ...(count > 0 ? [m.today_totals_stretches({ count })] : []),
  ]);
}
