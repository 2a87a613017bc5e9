import type { Weekday } from '../core/time/weekday.ts';
import * as m from './compiled/messages.js';

/** Returns each weekday's name in the user's language. */
export const weekdayNames: Readonly<Record<Weekday, () => string>> = {
  monday: m.weekday_monday,
  tuesday: m.weekday_tuesday,
  wednesday: m.weekday_wednesday,
  thursday: m.weekday_thursday,
  friday: m.weekday_friday,
  saturday: m.weekday_saturday,
  sunday: m.weekday_sunday,
};
