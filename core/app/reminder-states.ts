/** The states shown to the user, by precedence: the first that applies is shown. */
export const reminderStates = [
  'stretching',
  'offHours',
  'paused',
  'away',
  'standing',
  'snoozed',
  'deferred',
  'reminded',
  'due',
  'sitting',
] as const;
export type ReminderState = (typeof reminderStates)[number];
