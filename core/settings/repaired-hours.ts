/** Repairs the working hours so that no fault in them makes the app silent. */
import { weekdays, type Weekday } from '../time/weekday.ts';
import type { Settings } from './settings.ts';

type WorkingHours = Settings['workingHours'];

/** From midnight to midnight. */
const wholeDay: NonNullable<WorkingHours[Weekday]> = [['00:00', '00:00']];

/** Returns a time range with leading zeros added, such as "09:00" for "9:00"; anything else unchanged. */
export function withLeadingZeros(range: unknown): unknown {
  if (!Array.isArray(range)) return range;
  return range.map((time: unknown) =>
    typeof time === 'string' ? time.replace(/^\d:\d\d$/, (short) => `0${short}`) : time,
  );
}

/**
 * Returns the hours with each day that has a fault as a whole working day. If a name isn't that of a day, it could be
 * meant for any day that the file doesn't name, so those are whole working days too. If nothing is left of what the
 * file says, the result is "always".
 *
 * @param hours what is valid in the file
 * @param faults the paths to what is wrong in the file, from the whole file
 */
export function withoutSilentDays(
  hours: WorkingHours,
  faults: readonly (readonly (string | number)[])[],
): WorkingHours {
  const wrongNames = faults.flatMap(([setting, day]) =>
    setting === 'workingHours' && day !== undefined ? [day] : [],
  );
  if (wrongNames.length === 0) return hours;
  const isUnclear = wrongNames.some((name) => !weekdays.some((day) => day === name));
  const days = weekdays.flatMap((day) => {
    if (wrongNames.includes(day) || (isUnclear && hours[day] === undefined))
      return [[day, wholeDay] as const];
    return hours[day] === undefined ? [] : [[day, hours[day]] as const];
  });
  const isAlways = days.length === weekdays.length && days.every(([, ranges]) => ranges === wholeDay);
  return isAlways ? {} : Object.fromEntries(days);
}
