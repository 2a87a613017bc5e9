/** Turns message keys and values into sentences in the user's language. */
import type { SignalReason } from '../core/signals/signal-report.ts';
import type { Message } from '../core/message.ts';
import type { DeferralReason } from '../core/signals/deferral-reasons.ts';
import * as m from './compiled/messages.js';
import { getLocale } from './compiled/runtime.js';
import { sayDay } from './dates.ts';
import { listFormat } from './formats.ts';
import { clausesInLine } from './in-line.ts';
import { sayMinutes } from './lengths.ts';
import { sayTime } from './time-of-day.ts';
import { weekdayNames } from './weekdays.ts';

type Sentences = {
  readonly [Key in Message['key']]: (values: Extract<Message, { key: Key }>['values']) => string;
};

/** Each deferral reason as a clause, such as "you’re in a call". */
export const deferralReasonNames: Readonly<Record<DeferralReason, () => string>> = {
  doNotDisturb: m.deferral_do_not_disturb,
  fullScreen: m.deferral_full_screen,
  call: m.deferral_call,
  typing: m.deferral_typing,
};

/** The message functions, except that values which are words themselves are translated first. */
const sentences: Sentences = {
  ...m,
  status_deferred: ({ reasons }) =>
    m.status_deferred({ reasons: listed(reasons.map((reason) => deferralReasonNames[reason]())) }),
  status_off_hours_today: ({ time }) => m.status_off_hours_today({ time: sayTime(time) }),
  status_off_hours_tomorrow: ({ time }) => m.status_off_hours_tomorrow({ time: sayTime(time) }),
  status_off_hours_weekday: ({ weekday, time }) =>
    m.status_off_hours_weekday({ weekday: weekdayNames[weekday](), time: sayTime(time) }),
  history_sat_more: (values) => m.history_sat_more(average(values)),
  history_sat_less: (values) => m.history_sat_less(average(values)),
  history_stood_more: (values) => m.history_stood_more(average(values)),
  history_stood_less: (values) => m.history_stood_less(average(values)),
  history_longest_bout: ({ unit, minutes, day, before }) =>
    m.history_longest_bout({
      unit,
      minutes: sayMinutes(minutes),
      day: sayDay(day),
      before: sayMinutes(before),
    }),
  status_paused: ({ until }) => m.status_paused({ until: sayTime(until) }),
};

function average({ unit, minutes, difference }: Extract<Message, { key: 'history_sat_more' }>['values']) {
  return { unit, minutes: sayMinutes(minutes), difference: sayMinutes(difference) };
}

/** Returns a message as a sentence in the user's language. */
export function say(message: Message): string {
  // TypeScript can't see that the values belong to the key when the key is a variable.
  const sentence = sentences[message.key] as (values: Message['values']) => string;
  return sentence(message.values);
}

/** Returns the reasons why a signal isn't available, in one line. */
export function sayReasons(reasons: readonly SignalReason[]): string {
  return clausesInLine(
    reasons.map(({ of, why }) => (of === undefined ? say(why) : m.signal_of({ of, why: say(why) }))),
  );
}

/** Joins words into a list in the user's language: "a, b, and c". */
export function listed(words: readonly string[]): string {
  return listFormat(getLocale()).format(words);
}

/** Joins words into a choice in the user's language: "a, b, or c". */
export function listedAsChoice(words: readonly string[]): string {
  return listFormat(getLocale(), { type: 'disjunction' }).format(words);
}
