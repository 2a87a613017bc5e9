/** The lengths of a snooze that the tray and the window offer. */
import type { Settings } from '../settings/settings.ts';

export interface SnoozeChoice {
  readonly minutes: number;
  /** Whether this is the person's own length, which a snooze has for which no other is chosen. */
  readonly usual: boolean;
}

const offeredMinutes = [5, 10, 20, 30] as const;

/** The lengths that are always offered and the person's own among them, from short to long, each once. */
export function snoozeChoices({ snoozeMinutes }: Pick<Settings, 'snoozeMinutes'>): SnoozeChoice[] {
  return [...new Set([...offeredMinutes, snoozeMinutes])]
    .sort((one, other) => one - other)
    .map((minutes) => ({ minutes, usual: minutes === snoozeMinutes }));
}
