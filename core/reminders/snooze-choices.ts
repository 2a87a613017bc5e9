/** The snooze lengths that the tray and the window offer. */
import type { Settings } from '../settings/settings.ts';

export interface SnoozeChoice {
  readonly minutes: number;
  /** Whether this is the length from the settings, which applies unless another one is chosen. */
  readonly usual: boolean;
}

const offeredMinutes = [5, 10, 20, 30] as const;

/** Returns the fixed lengths and the one from the settings, from short to long, without duplicates. */
export function snoozeChoices({ snoozeMinutes }: Pick<Settings, 'snoozeMinutes'>): SnoozeChoice[] {
  return [...new Set([...offeredMinutes, snoozeMinutes])]
    .sort((a, b) => a - b)
    .map((minutes) => ({ minutes, usual: minutes === snoozeMinutes }));
}
