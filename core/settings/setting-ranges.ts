import { longestSnoozeMinutes } from './longest-times.ts';

/** Minimum and maximum of each integer setting. Kept out of the schema so that the page needn't load zod. */
export const settingRanges = {
  intervalMinutes: { min: 10, max: 180 },
  recoveryMinutes: { min: 1, max: 30 },
  awayAfterMinutes: { min: 1, max: 15 },
  snoozeMinutes: { min: 1, max: longestSnoozeMinutes },
  repeatMinutes: { min: 0, max: 60 },
  openAfterReminders: { min: 0, max: 5 },
  leadInSeconds: { min: 3, max: 30 },
} as const;
