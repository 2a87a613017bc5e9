/** Puts the rules' messages into the person's language. */
import type { Message } from '../../core/message.ts';
import * as m from '../../messages/compiled/messages.js';

type Sentences = {
  readonly [Key in Message['key']]: (values: Extract<Message, { key: Key }>['values']) => string;
};

const sentences: Sentences = {
  status_sitting: m.status_sitting,
  status_due: m.status_due,
  status_snoozed: m.status_snoozed,
  status_away: () => m.status_away(),
  status_unknown: m.status_unknown,
  status_nothing_fits: m.status_nothing_fits,
  status_stretching: () => m.status_stretching(),
  status_paused: m.status_paused,
  status_paused_until_tomorrow: () => m.status_paused_until_tomorrow(),
  status_paused_until_resumed: () => m.status_paused_until_resumed(),
  reason_sitting: m.reason_sitting,
  reason_never_done: () => m.reason_never_done(),
  reason_longest_unseen: m.reason_longest_unseen,
  reason_done_today: () => m.reason_done_today(),
  reason_chosen: () => m.reason_chosen(),
  reason_done_yesterday: () => m.reason_done_yesterday(),
  reason_hours_ago: m.reason_hours_ago,
  reason_extension: m.reason_extension,
  reason_other_way: () => m.reason_other_way(),
  reason_every_hour: () => m.reason_every_hour(),
  reason_every_hours: m.reason_every_hours,
  reason_once_a_day: () => m.reason_once_a_day(),
  reason_times_a_day: m.reason_times_a_day,
  none_places: () => m.none_places(),
  none_length: () => m.none_length(),
  none_hidden: () => m.none_hidden(),
  none_back_profile: () => m.none_back_profile(),
  none_in_library: () => m.none_in_library(),
};

/** The sentence for a message. */
export function say(message: Message): string {
  // The table's type pairs each key with its own values, which TypeScript cannot follow through a variable key.
  const sentence = sentences[message.key] as (values: Message['values']) => string;
  return sentence(message.values);
}
