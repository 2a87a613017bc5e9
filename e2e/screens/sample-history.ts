/** Many realistic days for the fake main process: the same ones each time. */
import type { DayHistory } from '../../core/history/day-history.ts';
import { HOUR, MINUTE } from '../../core/time/moment.ts';
import { emptyDay } from './fake-history.ts';

const DAY_MS = 24 * HOUR;
const stretches = [
  'side-bend',
  'seated-lumbar-extension',
  'cat-camel',
  'bridge',
  'prone-lying',
  'forward-fold',
];

/**
 * Returns the working days from one date to another, such as `2026-02-23`, as someone might have spent them. In each seventh
 * week there are none, and on some days no reminder.
 */
export function sampleDays(from: string, to: string): DayHistory[] {
  const days: DayHistory[] = [];
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += DAY_MS) {
    const number = Math.floor(ms / DAY_MS);
    const isWeekend = [0, 6].includes(new Date(ms).getUTCDay());
    const isHoliday = Math.floor((number + 3) / 7) % 7 === 0;
    if (!isWeekend && !isHoliday) days.push(sampleDay(new Date(ms).toISOString().slice(0, 10), number));
  }
  return days;
}

/** A day whose values follow from its number. */
function sampleDay(day: string, number: number): DayHistory {
  const some = (salt: number, below: number): number => {
    const wave = Math.sin(number * 12.9898 + salt * 78.233) * 43_758.5453;
    return Math.floor((wave - Math.floor(wave)) * below);
  };
  const empty = emptyDay(day);
  const shown = some(1, 7);
  const finished = Math.min(shown, 1 + some(2, 5));
  const counts: Record<string, number> = {};
  for (let index = 0; index < finished; index += 1) {
    const stretch = stretches[some(10 + index, stretches.length)] ?? 'side-bend';
    counts[stretch] = (counts[stretch] ?? 0) + 1;
  }
  return {
    ...empty,
    summary: {
      day,
      sittingMs: 3.5 * HOUR + some(3, 210) * MINUTE,
      standingMs: some(4, 3) === 0 ? 0 : some(5, 110) * MINUTE,
      longestBoutMs: (38 + some(6, 70)) * MINUTE,
      bouts: 4 + some(7, 6),
      stretches: counts,
      reminders: { shown, answered: Math.min(shown, finished + some(8, 2)) },
      comfort: { better: some(9, 3), same: some(20, 2), worse: some(21, 9) === 0 ? 1 : 0 },
    },
  };
}
