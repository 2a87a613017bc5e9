/** The status in sentences: what the user is doing, and when the next reminder comes or why none does. */
import type { View } from '../../core/app/view.ts';
import * as m from '../../messages/compiled/messages.js';
import { sentencesInLine } from '../../messages/in-line.ts';
import { listed, say, deferralReasonNames } from '../../messages/say.ts';
import { sayTime } from '../../messages/time-of-day.ts';
import { weekdayNames } from '../../messages/weekdays.ts';

export interface StatusWords {
  /** What the user is doing. */
  readonly now: string;
  /** What follows from it. */
  readonly next: string;
}

const MINUTE = 60_000;

/** Returns the status of a view in sentences. */
export function statusWords({ status, sittingMs }: View): StatusWords {
  const minutes = Math.floor(sittingMs / MINUTE);
  const sat = sayingSat(minutes);
  const falling = minutes === 0 ? m.today_next_at_zero() : m.today_next_counting_down();
  switch (status.key) {
    case 'status_sitting':
      return { now: sat, next: m.today_next(status.values) };
    case 'status_unknown':
      return { now: sat, next: sentencesInLine([m.today_next(status.values), m.today_next_unknown()]) };
    case 'status_hours_end_first':
      return { now: sat, next: m.today_next_hours_end() };
    case 'status_nothing_fits':
      return { now: sat, next: m.today_next_nothing_fits() };
    case 'status_due':
      return { now: sat, next: m.today_next_due() };
    case 'status_snoozed':
      return { now: sat, next: m.today_next_snoozed(status.values) };
    case 'status_deferred': {
      const reasons = listed(status.values.reasons.map((reason) => deferralReasonNames[reason]()));
      return { now: sat, next: m.today_next_deferred({ reasons }) };
    }
    case 'status_standing':
      return { now: sayingStood(status.values.standing), next: falling };
    case 'status_away':
      return { now: m.today_status_away(), next: falling };
    case 'status_stretching':
      return { now: m.today_status_stretching(), next: falling };
    case 'status_paused':
      return { now: sat, next: m.today_next_paused({ until: sayTime(status.values.until) }) };
    case 'status_paused_until_tomorrow':
      return { now: sat, next: m.today_next_paused_tomorrow() };
    case 'status_paused_until_resumed':
      return { now: sat, next: m.today_next_paused_resumed() };
    case 'status_off_hours':
      return { now: m.today_status_off_hours(), next: m.today_next_off_hours() };
    case 'status_off_hours_today': {
      const time = sayTime(status.values.time);
      return { now: m.today_status_off_hours(), next: m.today_next_off_hours_today({ time }) };
    }
    case 'status_off_hours_tomorrow': {
      const time = sayTime(status.values.time);
      return { now: m.today_status_off_hours(), next: m.today_next_off_hours_tomorrow({ time }) };
    }
    case 'status_off_hours_weekday': {
      const { weekday, time } = status.values;
      const values = { weekday: weekdayNames[weekday](), time: sayTime(time) };
      return { now: m.today_status_off_hours(), next: m.today_next_off_hours_weekday(values) };
    }
    default:
      return { now: sat, next: say(status) };
  }
}

const sayingSat = (minutes: number): string =>
  minutes === 0 ? m.today_sitting_starts() : m.reason_sitting({ sitting: minutes });

const sayingStood = (minutes: number): string =>
  minutes === 0 ? m.today_status_just_standing() : m.today_status_standing({ standing: minutes });
