/**
 * The longest times that the user can ask for. They are apart from the schemas, which take long to load: the command line
 * checks its values before the app is loaded.
 */

/** The longest snooze, in minutes of sitting. */
export const longestSnoozeMinutes = 60;

/** The longest pause with a fixed length, in minutes. */
export const longestPauseMinutes = 24 * 60;

/** The longest absence that the user can report with "I was away", in minutes. */
export const longestReportedAbsenceMinutes = 240;
