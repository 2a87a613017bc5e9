/** What the user is told about reminders; the first that applies. */
export const reminderStates = [
  'stretching',
  'offHours',
  'paused',
  'away',
  'snoozed',
  'deferred',
  'reminded',
  'due',
  'sitting',
] as const;
export type ReminderState = (typeof reminderStates)[number];
