import { sayDate, sayDay } from '../../messages/dates.ts';

/** Returns a day as words: "Tuesday, November 24", and with its year if that isn't the one of today. */
export function dayTitle(day: string, today: string): string {
  if (day.slice(0, 4) === today.slice(0, 4)) return sayDay(day);
  return sayDate(day, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
}
