/** Puts the rules' messages into the person's language. */
import type { SignalReason } from '../core/signals/signal-report.ts';
import type { Message } from '../core/message.ts';
import type { DeferralReason } from '../core/signals/deferral-reasons.ts';
import * as m from './compiled/messages.js';
import { getLocale } from './compiled/runtime.js';
import { weekdayNames } from './weekdays.ts';

type Sentences = {
  readonly [Key in Message['key']]: (values: Extract<Message, { key: Key }>['values']) => string;
};

const deferralReadings: Readonly<Record<DeferralReason, () => string>> = {
  doNotDisturb: m.deferral_do_not_disturb,
  fullScreen: m.deferral_full_screen,
  call: m.deferral_call,
  typing: m.deferral_typing,
};

/** Most sentences are their text; these have words among their values. */
const sentences: Sentences = {
  ...m,
  status_deferred: ({ reasons }) =>
    m.status_deferred({ reasons: listed(reasons.map((reason) => deferralReadings[reason]())) }),
  status_off_hours_weekday: ({ weekday, time }) =>
    m.status_off_hours_weekday({ weekday: weekdayNames[weekday](), time }),
};

/** The sentence for a message. */
export function say(message: Message): string {
  // The table's type pairs each key with its own values, which TypeScript cannot follow through a variable key.
  const sentence = sentences[message.key] as (values: Message['values']) => string;
  return sentence(message.values);
}

/** Why the machine does not tell something, in one line. */
export function sayReasons(reasons: readonly SignalReason[]): string {
  return reasons
    .map(({ of, why }) => (of === undefined ? say(why) : m.signal_of({ of, why: say(why) })))
    .join('; ');
}

/** "a, b and c", in the person's language. */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat(getLocale()).format(words);
}
